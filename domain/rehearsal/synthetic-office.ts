import type { Policy, UnitKind } from '../policy/schema';
import { chanceOf, type Chance } from './chance';
import { none, type RehearsedOffice } from './office';

/** Of 100 units so many are of a kind: a county's, roughly. A belief that shapes the rehearsal, not a statistic. */
const kindsOfHundred: readonly (readonly [UnitKind, number])[] = [
  ['town', 4],
  ['village', 46],
  ['agency', 9],
  ['institution', 11],
  ['school', 10],
  ['hospital', 2],
  ['state-enterprise', 3],
  ['non-public-enterprise', 6],
  ['social-organisation', 3],
  ['branch', 6],
];
/** These stand below the town that came last; all others below the county. */
const belowTowns: ReadonlySet<UnitKind> = new Set(['village', 'school', 'branch']);
/** One post in so many is held by whoever holds the same post of the unit before, under the same superior. */
const sharedPostOneIn = 20;
/** A unit belongs to a group that the policy names with one chance in so many. */
const groupMemberOneIn = 4;

/** A tree of `units` under one county, with every post that the policy's cadences ask, each held by somebody. */
export function syntheticOffice(policy: Policy, units: number, seed: string): RehearsedOffice {
  const cadences = Object.values(policy.cadences);
  const { kinds, superiors } = unitTree(units, chanceOf(seed, 'unit tree'));
  const holders = new Map<string, Int32Array>();
  let people = 0;
  for (const post of new Set(cadences.map(({ owes }) => owes.post))) {
    const held = postHolders(superiors, people, chanceOf(seed, `holders of ${post}`));
    people = held.people;
    holders.set(post, held.holders);
  }
  const named = new Set(cadences.flatMap(({ owes }) => owes.groups ?? []));
  const groups = new Map(
    [...named].map((group) => [group, members(units, chanceOf(seed, `group ${group}`))] as const),
  );
  return { kinds, superiors, people, holders, groups };
}

function unitTree(units: number, chance: Chance): { kinds: UnitKind[]; superiors: Int32Array } {
  const kinds: UnitKind[] = [];
  const superiors = new Int32Array(units).fill(none);
  let town = 0;
  for (let unit = 0; unit < units; unit += 1) {
    const kind = unit === 0 ? 'county' : drawnKind(chance);
    kinds.push(kind);
    if (unit > 0) superiors[unit] = belowTowns.has(kind) ? town : 0;
    if (kind === 'town') town = unit;
  }
  return { kinds, superiors };
}

function drawnKind(chance: Chance): UnitKind {
  let left = chance(100);
  for (const [kind, of] of kindsOfHundred) {
    if (left < of) return kind;
    left -= of;
  }
  return 'village';
}

function postHolders(
  superiors: Int32Array,
  firstPerson: number,
  chance: Chance,
): { holders: Int32Array; people: number } {
  const holders = new Int32Array(superiors.length);
  let people = firstPerson;
  for (let unit = 0; unit < superiors.length; unit += 1) {
    const shares = chance(sharedPostOneIn) === 0 && unit > 1 && superiors[unit] === superiors[unit - 1];
    holders[unit] = shares ? (holders[unit - 1] ?? none) : people++;
  }
  return { holders, people };
}

function members(units: number, chance: Chance): Uint8Array {
  return Uint8Array.from({ length: units }, () => (chance(groupMemberOneIn) === 0 ? 1 : 0));
}
