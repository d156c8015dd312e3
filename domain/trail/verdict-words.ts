import { both } from '../escalation/words/telling';
import type { Bilingual } from '../policy/words';

/** Verdicts as the pages say them, in the order in which they are counted. */
export const verdictWords: Readonly<Record<string, Bilingual>> = {
  'on-time': both('按时', 'on time'),
  late: both('迟报', 'late'),
  missed: both('未报', 'missed'),
  excused: both('免报', 'excused'),
  false: both('不实', 'not true'),
  'not-applicable': both('不适用', 'not applicable'),
};

/** `按时 3、未报 1`; null where nothing is counted. */
export function wordsOfVerdicts(counts: unknown): Bilingual | null {
  const by = (counts ?? {}) as Record<string, number>;
  const named = Object.entries(verdictWords).filter(([verdict]) => (by[verdict] ?? 0) > 0);
  if (named.length === 0) return null;
  return both(
    named.map(([verdict, { zh }]) => `${zh} ${by[verdict]}`).join('、'),
    named.map(([verdict, { en }]) => `${en} ${by[verdict]}`).join(', '),
  );
}
