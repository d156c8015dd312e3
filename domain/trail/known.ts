import { both } from '../escalation/words/telling';
import type { Bilingual } from '../policy/words';
import { textIn, type Entry } from './entry';
import { knownBefore } from './state-of-case';

/** Where a person or the rules concluded something from what was on file. */
const CONCLUDES = /^case\.(proposed|hearing-ended|tolerance-decided|decided|appeal-decided|annulled)$/;

/** What was known when an entry was written, where it rests on what was known. `before`: the entries before it. */
export function knownAt(entry: Entry, before: readonly Entry[]): Bilingual | null {
  if (entry.kind.startsWith('checkpoint.')) {
    const position = textIn(entry, 'known');
    return both(`当时知道的：记录第 1 到 ${position} 条`, `Known then: the log from 1 to ${position}`);
  }
  if (!CONCLUDES.test(entry.kind)) return null;
  const { step } = entry.data;
  return knownBefore(before, typeof step === 'number' ? step : null);
}
