import type { CivilDate } from '../calendar/working-calendar';
import type { UnitKind } from '../policy/schema';
import type { Bilingual } from '../policy/words';
import type { BurdenItem } from './burden-item';
import { eachUnitOf } from './burden-words';
import type { FindingSubject } from './finding';
import { lineOwes, type RosterSummary, type UnitLine } from './roster-summary';

/** Whom a load lies on. Lines and people that carry exactly the same are told of once. */
export type Bearer =
  | { readonly of: 'unit'; readonly unitKinds: readonly UnitKind[] }
  | { readonly of: 'person'; readonly person: string; readonly people: number }
  | { readonly of: 'office' };

/** What comes to one unit, one person or one office. */
export interface Load<Item = BurdenItem> {
  readonly bearer: Bearer;
  readonly items: readonly Item[];
}

/** As much of an item as a count needs. */
export interface CountedItem {
  readonly cadences: readonly string[];
  readonly date: CivilDate;
  readonly times: number;
  readonly ground: Bilingual | null;
}

/** What comes to one unit of each line. Lines to which nothing comes are left out. */
export function unitLoads(items: readonly BurdenItem[], { units }: RosterSummary): Load[] {
  const lines = units
    .filter(({ count }) => count > 0)
    .map((line) => ({ line, items: items.filter(({ owes }) => lineOwes(line, owes)) }));
  return alike(lines).map(({ first, members }) => ({
    bearer: { of: 'unit', unitKinds: [...new Set(members.map(({ line }) => line.kind))] },
    items: first.items,
  }));
}

/** What comes to one person over all posts that he or she holds. An item comes once, whatever posts it comes by. */
export function personLoads(items: readonly BurdenItem[], { units, leaders }: RosterSummary): Load[] {
  const lines = new Map(units.map((line) => [line.name, line]));
  const owed = leaders.map(({ person, holds }) => ({
    person,
    items: items.filter(({ owes }) => holds.some((held) => holdsFor(held, owes, lines))),
  }));
  return alike(owed).map(({ first, members }) => ({
    bearer: { of: 'person', person: first.person, people: members.length },
    items: first.items,
  }));
}

/** What comes from the office: each round once, to however many units it goes. */
export function officeLoad(items: readonly BurdenItem[]): Load[] {
  return items.length === 0 ? [] : [{ bearer: { of: 'office' }, items }];
}

/** Whether a post is asked by a cadence. */
export function holdsFor(
  held: { line: string; post: string },
  owes: BurdenItem['owes'],
  lines: ReadonlyMap<string, UnitLine>,
): boolean {
  const line = lines.get(held.line);
  return line !== undefined && held.post === owes.post && lineOwes(line, owes);
}

export function bearerSubject(bearer: Bearer): FindingSubject {
  if (bearer.of === 'unit') return { unitKinds: bearer.unitKinds };
  if (bearer.of === 'office') return { office: true };
  return { person: bearer.person, people: bearer.people };
}

export function bearerWords(bearer: Bearer): Bilingual {
  if (bearer.of === 'unit') return eachUnitOf(bearer.unitKinds);
  if (bearer.of === 'office') return { zh: '本办公室', en: 'the office' };
  const others = bearer.people - 1;
  if (others === 0) return { zh: `任职人员 ${bearer.person} `, en: `the person ${bearer.person}` };
  return {
    zh: `任职人员 ${bearer.person} 等 ${bearer.people} 人每人`,
    en: `each of ${bearer.people} people (${bearer.person} and ${others} more)`,
  };
}

interface Owing {
  readonly items: readonly BurdenItem[];
}

/** Those that owe exactly the same, together, in the order of the first of them. */
function alike<Each extends Owing>(all: readonly Each[]): { first: Each; members: Each[] }[] {
  const together = new Map<string, { first: Each; members: Each[] }>();
  for (const each of all) {
    if (each.items.length === 0) continue;
    const key = each.items.map(({ cadence, period }) => `${cadence} ${period}`).join('\n');
    const known = together.get(key);
    if (known) known.members.push(each);
    else together.set(key, { first: each, members: [each] });
  }
  return [...together.values()];
}
