import { msPerDay } from '../calendar/civil-date';
import { postKindInChinese } from '../people/post-kinds';
import type { Ladder, RungTerms } from '../policy/ladder';
import { rungs, type Rung } from '../policy/rungs';
import { rungTitle } from '../policy/ladder-words';
import type { Policy } from '../policy/schema';
import type { Bilingual } from '../policy/words';
import { CivilDays } from './civil-days';
import { Counts } from './counts';
import { percentilesOf, type Percentiles } from './percentiles';

/** What a year asks of one who hears units and decides on what the ladder proposes. */
export interface HearingFigures {
  /** The kind of the post whose turn comes first, or a body by its English title. */
  decider: string;
  rungs: Rung[];
  hearings: number;
  /** Hearings that end in a week, over all weeks from the first opening to the last close. */
  inWeek: Percentiles;
}

/**
 * So many hearings a week people can hold, whose evidence is read, whose reply is opened and whose decision has its
 * reason in words: two a working day, beside their other work. A belief, not a rule.
 */
export const hearingsAWeek = 10;

/** Counts who would have to hear how much, by the first of each rung's chain: nobody is absent in a rehearsal. */
export class Hearings {
  readonly #days: CivilDays;
  readonly #deciders: { decider: string; rungs: Rung[] }[] = [];
  readonly #weeks: Counts;

  constructor(policy: Policy) {
    this.#days = new CivilDays(policy.office.timeZone);
    for (const rung of rungs) {
      const terms = policy.ladder?.rungs[rung];
      if (terms === undefined) continue;
      const decider = deciderOf(terms);
      const there = this.#deciders.find((one) => one.decider === decider);
      if (there === undefined) this.#deciders.push({ decider, rungs: [rung] });
      else there.rungs.push(rung);
    }
    this.#weeks = new Counts(this.#deciders.length);
  }

  /** A hearing on a proposal of a rung ends. Milliseconds. */
  held(rung: Rung, at: number): void {
    const decider = this.#deciders.findIndex((one) => one.rungs.includes(rung));
    if (decider >= 0) this.#weeks.add(this.#days.periodOf('week', at), decider);
  }

  /** `from`, `until`: milliseconds; a week without a hearing is one too. */
  figures(from: number, until: number): HearingFigures[] {
    for (let at = from; at < until; at += msPerDay) this.#weeks.row(this.#days.periodOf('week', at));
    const weeks = [...this.#weeks.rows()];
    return this.#deciders.map((one, place) => {
      const held = weeks.map((week) => week[place] ?? 0);
      return { ...one, hearings: held.reduce((all, count) => all + count, 0), inWeek: percentilesOf([held]) };
    });
  }
}

function deciderOf({ decidedBy }: RungTerms): string {
  return decidedBy.kind === 'person' ? (decidedBy.posts[0] ?? '') : decidedBy.title.en;
}

function inChinese({ decidedBy }: RungTerms): string {
  return decidedBy.kind === 'person' ? postKindInChinese(decidedBy.posts[0] ?? '') : decidedBy.title.zh;
}

/** Where more comes to somebody than people can hear, in more than one week of twenty. */
export function hearingWarnings(figures: readonly HearingFigures[], ladder: Ladder): Bilingual[] {
  return figures
    .filter(({ inWeek }) => inWeek.p95 > hearingsAWeek)
    .map(({ decider, rungs: decided, inWeek: { p95, max } }) => {
      const titles = decided.map((rung) => rungTitle(ladder, rung));
      const who = decided.flatMap((rung) => ladder.rungs[rung] ?? []).map(inChinese)[0] ?? decider;
      return {
        zh: `${titles.map(({ zh }) => zh).join('、')}：${who}忙时一周要听取 ${p95} 件说明，最多 ${max} 件，超出能够认真听取的数量（约 ${hearingsAWeek} 件）。建议放宽进入条件，或由下级办公室分别承担。`,
        en: `${titles.map(({ en }) => en).join(', ')}: ${decider} would hold ${p95} hearings in a full week, ${max} at most, more than people can hear well (some ${hearingsAWeek}): expected milder entries of the ladder, or offices below with deciders of their own`,
      };
    });
}
