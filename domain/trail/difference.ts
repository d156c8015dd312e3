import type { Bilingual } from '../policy/words';
import type { StateLine } from './state';

/** What is another value than before; null where there was, or is, none. */
export interface Change {
  key: string;
  label: Bilingual;
  before: Bilingual | null;
  after: Bilingual | null;
}

/** What changed from one state to another, in the order of the later one; what is gone stands at the end. */
export function differenceOf(before: readonly StateLine[], after: readonly StateLine[]): Change[] {
  const [then, now] = [before, after].map((state) => new Map(state.map((one) => [one.key, one]))) as [
    Map<string, StateLine>,
    Map<string, StateLine>,
  ];
  const changed = after
    .filter(({ key, value }) => then.get(key)?.value.zh !== value.zh)
    .map(({ key, label, value }) => ({ key, label, before: then.get(key)?.value ?? null, after: value }));
  const gone = before
    .filter(({ key }) => !now.has(key))
    .map(({ key, label, value }) => ({ key, label, before: value, after: null }));
  return [...changed, ...gone];
}
