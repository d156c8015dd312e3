import { toneOf, type NoticeBlock, type Point } from './block';
import { isPast, type WorkMatter } from './case-matter';
import type { Telling } from './words/language';
import type { WorkKindWords } from './words/work-words';

/** Work of one kind in one block, however many: first the most urgent. Expects at least one. */
export function workBlock(matters: readonly WorkMatter[], at: Telling): NoticeBlock {
  const [first] = matters;
  if (first === undefined) throw new RangeError('workBlock: expected a matter, got none');
  const { work } = at.words;
  const words = work.kinds[first.kind];
  const passedUp = matters.some((matter) => matter.passedUp);
  const lines = [...proposalLines(matters, at), ...words.lines];
  const block = {
    tone: toneOf(isPast(first, at.now), first.workdaysLeft),
    occasion: words.occasion,
    link: first.link,
  };
  if (matters.length === 1) {
    const said = details(first, at);
    return {
      ...block,
      when: when(first, words, at),
      title: words.title(named(first)),
      lines: [
        ...(said.length > 0 ? [work.details(said)] : []),
        ...(passedUp ? [work.passedUp.one] : []),
        ...lines,
      ],
      action: words.action,
    };
  }
  return {
    ...block,
    when: work.earliest(when(first, words, at)),
    title: words.titleOfAll(matters.length),
    lines: passedUp ? [work.passedUp.several] : [],
    points: matters.map((matter) => point(matter, at)),
    after: lines,
    action: work.firstAction,
  };
}

function when(matter: WorkMatter, words: WorkKindWords, at: Telling): string {
  if (matter.until === null) return words.undated;
  const deadline = at.words.dates.deadline(matter.until, at);
  if (isPast(matter, at.now)) return words.past(deadline);
  const by = words.by(deadline);
  return matter.workdaysLeft > 0 ? at.words.work.left(by, matter.workdaysLeft) : by;
}

function point(matter: WorkMatter, at: Telling): Point {
  const { work, dates } = at.words;
  const parts = [
    work.kinds[matter.kind].title(named(matter)),
    ...details(matter, at),
    ...(matter.passedUp ? [work.passedUp.mark] : []),
    ...(matter.until === null ? [] : [dates.deadline(matter.until, at)]),
  ];
  return { text: work.point(parts), link: matter.link };
}

function named({ unitName, rungTitle, paper }: WorkMatter): Parameters<WorkKindWords['title']>[0] {
  return { unitName, rung: rungTitle, paper };
}

/** Of a proposal: on how much it rests, whether somebody was heard, and who decides. */
function details(matter: WorkMatter, { words }: Telling): string[] {
  if (matter.kind !== 'to-decide') return [];
  const { proposal } = words.work;
  return [
    proposal.facts(matter.factCount),
    proposal.replies(matter.replies),
    ...(matter.toleranceAsked ? [proposal.tolerance] : []),
    ...(matter.byBody ? [proposal.body] : []),
  ];
}

function proposalLines(matters: readonly WorkMatter[], { words }: Telling): string[] {
  const proposals = matters.filter(({ kind }) => kind === 'to-decide');
  const { lines } = words.work.proposal;
  return [
    ...(proposals.some(({ replies }) => replies > 0) ? [lines.replied] : []),
    ...(proposals.some(({ replies }) => replies === 0) ? [lines.silent] : []),
    ...(proposals.some(({ toleranceAsked }) => toleranceAsked) ? [lines.tolerance] : []),
    ...(proposals.some(({ byBody }) => byBody) ? [lines.body] : []),
  ];
}
