import type { CompiledRound, DateDerivation } from '../cadence/compiled-round';

const dateNames = ['opens', 'due', 'closes'] as const;

export interface MovedDate {
  date: (typeof dateNames)[number];
  /** Instants, ISO 8601 with the office's offset. */
  from: string;
  to: string;
  /** rule: its terms are others; due: it is counted from a due day that moved; shift: the day moves otherwise. */
  because: 'rule' | 'due' | 'shift';
  before: Pick<DateDerivation, 'rule' | 'shift'>;
  after: Pick<DateDerivation, 'rule' | 'shift'>;
}

/** The dates that two plans give one round differently. Rounds that take place have all of theirs. */
export function movedDates(before: CompiledRound, after: CompiledRound): MovedDate[] {
  if (before.derivation === null || after.derivation === null) return [];
  const [earlier, later] = [before.derivation, after.derivation];
  return dateNames.flatMap((date) => {
    const [was, is] = [earlier[date], later[date]];
    if (Date.parse(was.at) === Date.parse(is.at)) return [];
    return {
      date,
      from: was.at,
      to: is.at,
      because: causeOf(was, is),
      before: { rule: was.rule, shift: was.shift },
      after: { rule: is.rule, shift: is.shift },
    };
  });
}

export function movedReminders(
  before: CompiledRound,
  after: CompiledRound,
): { from: string[]; to: string[] } | null {
  const [from, to] = [remindersOf(before), remindersOf(after)];
  return from.join() === to.join() ? null : { from, to };
}

function remindersOf({ checkpoints }: CompiledRound): string[] {
  return checkpoints.filter(({ kind }) => kind === 'reminder').map(({ at }) => at);
}

/** One period and the same terms name the same day, unless they count from another date of the round. */
function causeOf(was: DateDerivation, is: DateDerivation): MovedDate['because'] {
  if (termsOf(was.rule) !== termsOf(is.rule)) return 'rule';
  return was.rule === is.rule ? 'shift' : 'due';
}

/** A rule without the days that it names in this period. */
function termsOf(rule: string): string {
  return rule.replaceAll(/\d{4}-\d\d-\d\d(?: \([A-Z][a-z]+\))?/g, '');
}
