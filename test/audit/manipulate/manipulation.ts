import type { Chance } from '../../../domain/rehearsal/chance';
import type { Verdict } from '../../../domain/round/duty-state';

/** What can be done to a log, a bundle or a database, one at a time. */
export const KINDS = [
  'fact-time',
  'verdict',
  'deleted-entry',
  'swapped-entries',
  'truncated-log',
  'history-payload',
  'policy-number',
  'calendar-day',
  'replaced-checkpoint',
  'older-database',
] as const;
export type Kind = (typeof KINDS)[number];

export const VERDICTS: readonly Verdict[] = [
  'on-time',
  'late',
  'excused',
  'missed',
  'false',
  'not-applicable',
];

/** What was done, and how a fault has to name it. */
export interface Done {
  /** For the person who reads the table. */
  what: string;
  where: RegExp;
}

/** What somebody found: `where` and `what` of the first fault, null where all was said to be intact. */
export interface Found {
  where: string;
  what: string;
}

export function oneOf<Item>(all: readonly Item[], chance: Chance): Item {
  const item = all.length === 0 ? undefined : all[chance(all.length)];
  if (item === undefined) throw new Error('expected something to choose from, found nothing');
  return item;
}

/** Another one than `than`. */
export function anotherOf<Item>(all: readonly Item[], than: Item, chance: Chance): Item {
  return oneOf(
    all.filter((item) => item !== than),
    chance,
  );
}

/** So that a name with anything in it stands for itself in a pattern. */
export const asPattern = (text: string): string => text.replaceAll(/[^\w ]/g, String.raw`\$&`);

/** A time moved by up to a week, to either side, and never by nothing. */
export function movedTime(iso: string, chance: Chance): string {
  const seconds = (1 + chance(7 * 86_400)) * (chance(2) === 0 ? 1 : -1);
  return new Date(Date.parse(iso) + seconds * 1000).toISOString();
}

/** One of the whole numbers in a text made another. */
export function otherNumber(text: string, chance: Chance): { text: string; what: string } {
  const found = oneOf([...text.matchAll(/(?<![\w.-])\d+(?![\w.-])/g)], chance);
  const number = Number(found[0]);
  const other = number + 1 + chance(9);
  return {
    text: text.slice(0, found.index) + String(other) + text.slice(found.index + found[0].length),
    what: `${number} becomes ${other}`,
  };
}

/** A file is not older than itself: of an older one nobody can say that it is. */
export const placesOf = (kind: Kind): ('file' | 'database')[] =>
  kind === 'older-database' ? ['database'] : ['file', 'database'];
