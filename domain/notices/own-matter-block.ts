import type { StepEnd } from '../escalation/case-state';
import { toneOf, type NoticeBlock } from './block';
import { isPast, type CaseMatter, type MatterOf } from './case-matter';
import { factLine } from './fact-line';
import type { Telling } from './words/language';
import type { Ended } from './words/own-matter-words';

type OwnMatter = Exclude<CaseMatter, { passedUp: boolean }>;
/** What the block of one's own matter says beside its link. */
type Words = Omit<NoticeBlock, 'link'>;

/** A matter of the reader's own unit or of the reader: the facts, the decision, what follows. */
export function ownMatterBlock(matter: OwnMatter, at: Telling): NoticeBlock {
  return { ...words(matter, at), link: matter.link };
}

function words(matter: OwnMatter, at: Telling): Words {
  const { own } = at.words;
  const { unitName, rungTitle } = matter;
  switch (matter.kind) {
    case 'facts':
      return facts(matter, at);
    case 'hearing-reminder':
      return {
        tone: toneOf(false, matter.workdaysLeft),
        when: until(matter, at, own.until.reply),
        ...own.hearing.block(unitName, matter.factCount),
        lines: [...own.hearing.lines],
      };
    case 'decision':
      return decision(matter, at);
    case 'appeal-result': {
      const { when, line } = own.appeal.said(rungTitle)[matter.outcome];
      return { tone: 'open', when, ...own.appeal.block(unitName), lines: [line] };
    }
    case 'rectify-reminder': {
      const overdue = isPast(matter, at.now);
      const when = overdue
        ? own.rectify.overdue(at.words.dates.deadline(matter.until ?? at.now, at))
        : until(matter, at, own.until.rectify);
      const tone = toneOf(overdue, matter.workdaysLeft);
      return { tone, when, ...own.rectify.block(unitName), lines: [own.rectify.line] };
    }
    case 'case-closed': {
      const { block, when, ends, after } = own.closed;
      return { tone: 'open', when, ...block(unitName), lines: [ends[endedBy(matter.ends)], after] };
    }
    case 'lapsed': {
      const { block, when, line } = own.lapsed;
      return { tone: 'open', when, ...block(unitName, rungTitle), lines: [line] };
    }
  }
}

function until(matter: CaseMatter, at: Telling, say: (deadline: string, left: number) => string): string {
  if (matter.until === null) return say('', 0);
  return say(at.words.dates.deadline(matter.until, at), matter.workdaysLeft);
}

function facts(matter: MatterOf<'facts'>, at: Telling): Words {
  const { facts: said, until: untils } = at.words.own;
  const { unitName, rungTitle, facts: all, hearingWorkdays, against } = matter;
  const over = isPast(matter, at.now);
  const owed = all.some(({ duty }) => duty !== null && duty.receivedAt === null);
  return {
    tone: toneOf(false, over ? 0 : matter.workdaysLeft),
    when: over ? said.over : until(matter, at, untils.reply),
    ...said.block(unitName, all.length),
    lines: [
      said.proposed(rungTitle, said.whom(against.unit ? unitName : null, against.person)),
      ...(matter.version > 1 ? [said.again] : []),
    ],
    points: all.map((fact) => ({ text: factLine(fact, at) })),
    after: [
      said.rights(hearingWorkdays),
      ...(matter.tolerance ? [said.tolerance] : []),
      ...(owed ? [said.owed] : []),
    ],
  };
}

function decision(matter: MatterOf<'decision'>, at: Telling): Words {
  const { dates, own } = at.words;
  const { decision: said } = own;
  return {
    tone: 'open',
    when: until(matter, at, own.until.appeal),
    ...said.block(matter.unitName, matter.rungTitle, matter.rung === 'handling'),
    lines: [
      said.decided(dates.calendarDay(matter.decidedAt, at), matter.replies > 0),
      ...act(matter, at),
      said.rectify(dates.deadline(matter.rectifyUntil, at)),
      said.appeal,
      said.expires(dates.calendarDay(matter.markUntil, at)),
    ],
  };
}

function act({ rung, actUntil }: MatterOf<'decision'>, at: Telling): string[] {
  const { decision: said } = at.words.own;
  if (actUntil === null) return [];
  const by = at.words.dates.plainDeadline(actUntil, at);
  if (rung === 'interview') return [said.interview(by)];
  return [rung === 'circular' ? said.circular(by) : said.handling];
}

/** Ends of a step that leave nothing against anybody. */
const WITHOUT_CONSEQUENCE: readonly StepEnd[] = ['withdrawn', 'declined', 'tolerated', 'lapsed'];

function endedBy(ends: readonly StepEnd[]): Ended {
  if (ends.every((end) => WITHOUT_CONSEQUENCE.includes(end))) return 'nothing';
  if (ends.includes('annulled')) return 'annulled';
  return ends.includes('failed-look-back') ? 'failed-look-back' : 'passed';
}
