import type { Verdict } from '../../domain/round/duty-state';
import { inLogOrder, rebuildDuty, type DutyEvent } from '../../domain/why/duty-history';
import { altered } from '../bundle/bundle-fault';
import { FACT, type DutyAgain } from './duty-again';
import type { Told } from './told';

/** A close that waited for the same duty may have been written in this time, and be seen by the fact. */
const SAME_TIME_MS = 60_000;

/**
 * Each fact brings the verdict with it that it has to: an outcome that came late takes the place of `missed`. Call it
 * with all closes found. Throws AlteredBundle for the first that brings another.
 */
export function checkFacts({ id, beginning, events, closes }: DutyAgain, entries: readonly Told[]): void {
  const all = [...events, ...closes];
  for (const { kind, at, position, data } of entries.filter((entry) => FACT.test(entry.kind))) {
    const fact = all.find((event) => event.kind === 'fact' && event.position === position);
    if (fact === undefined) continue;
    const before = all.filter((event) => event.position !== null && event.position < position);
    const meanwhile = closes.filter(
      (close) => !before.includes(close) && close.at.getTime() - at.getTime() <= SAME_TIME_MS,
    );
    const verdicts = [before, [...before, ...meanwhile]].map((known) =>
      verdictOf(kind, beginning, known, fact),
    );
    if (!verdicts.includes((data['verdict'] ?? null) as Verdict | null))
      throw altered(`position ${position}, duty ${id}`, 'verdict-differs');
  }
}

function verdictOf(
  kind: string,
  beginning: DutyAgain['beginning'],
  before: readonly DutyEvent[],
  fact: DutyEvent,
): Verdict | null {
  if (kind === 'duty.excused') return 'excused';
  if (kind === 'duty.found-false') return 'false';
  const known = inLogOrder(before);
  const [then, after] = [rebuildDuty(beginning, known), rebuildDuty(beginning, [...known, fact])];
  return then.verdict === after.verdict ? null : after.verdict;
}
