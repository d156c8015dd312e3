import type { NoticeBlock } from './block';
import { isWord, isWork, workKinds, type CaseMatter, type WorkMatter } from './case-matter';
import { dutyBlock } from './duty-block';
import type { NoticeInput } from './notice-content';
import { ownMatterBlock } from './own-matter-block';
import { byUrgency, deadlineOf, soonestMatterFirst } from './urgency';
import { workBlock } from './work-matter-block';
import type { Telling } from './words/language';

/** One's own matters first; then duties and what is to be decided, by their dates; last what asks for nothing. */
export function noticeBlocks(input: NoticeInput, nameUnits: boolean, at: Telling): NoticeBlock[] {
  const { items, matters, now } = input;
  const own = matters.filter((matter) => !isWork(matter) && !isWord(matter));
  const duties = byUrgency(items, now).map((item) => ({
    block: dutyBlock(item, at, nameUnits),
    due: Date.parse(deadlineOf(item, now)),
  }));
  const work = workGroups(matters).map((group) => ({
    block: workBlock(group, at),
    due: group[0]?.until == null ? Infinity : Date.parse(group[0].until),
  }));
  const byDate = [...work, ...duties].sort(
    (a, b) => Number(b.block.tone === 'overdue') - Number(a.block.tone === 'overdue') || a.due - b.due,
  );
  return [
    ...soonestMatterFirst(own).map((matter) => ownMatterBlock(matter, at)),
    ...byDate.map(({ block }) => block),
    ...soonestMatterFirst(matters.filter(isWord)).map((matter) => ownMatterBlock(matter, at)),
  ];
}

/** By kind, so that a decider of many proposals has one block; each with the most urgent first. */
function workGroups(matters: readonly CaseMatter[]): WorkMatter[][] {
  const work = soonestMatterFirst(matters.filter(isWork));
  return workKinds
    .map((kind) => work.filter((matter) => matter.kind === kind))
    .filter((group) => group.length > 0);
}
