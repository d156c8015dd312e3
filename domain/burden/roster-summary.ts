import { unitKinds, type Cadence, type Policy, type UnitKind } from '../policy/schema';

/** Units of an office that are asked for the same: of one kind, on one level, in the same groups. */
export interface UnitLine {
  /** The line's own name within the summary. */
  name: string;
  kind: UnitKind;
  /** Depth in the unit tree; the office's own circle is the smallest number that it has. */
  level: number;
  count: number;
  /** `all`: taken to be in every group, where nobody knows. */
  groups: 'all' | readonly string[];
}

/** Somebody who holds posts, by an opaque id. One person may hold several, in units of several lines. */
export interface Leader {
  person: string;
  holds: readonly { line: string; post: string }[];
}

/** As much of a roster as burden needs: no names, and no unit by itself. */
export interface RosterSummary {
  units: readonly UnitLine[];
  leaders: readonly Leader[];
}

/** Whether a unit of this line owes what a cadence asks. */
export function lineOwes(line: UnitLine, { unitKinds: kinds, groups }: Cadence['owes']): boolean {
  if (kinds !== 'all' && !kinds.includes(line.kind)) return false;
  const own = line.groups;
  return groups === undefined || own === 'all' || groups.some((group) => own.includes(group));
}

/** Where a kind of unit usually stands below a county. The roster's own tree goes before it. */
const usualLevels: Readonly<Record<UnitKind, number>> = {
  county: 0,
  town: 1,
  agency: 1,
  institution: 1,
  school: 1,
  hospital: 1,
  'state-enterprise': 1,
  'non-public-enterprise': 1,
  'social-organisation': 1,
  village: 2,
  branch: 3,
};

/**
 * The roster that a policy is checked with where nobody has loaded one: one unit of every kind on its usual level, in
 * every group, and each post that the policy names held by somebody who holds no other.
 */
export function plainRoster(policy: Policy): RosterSummary {
  const posts = [...new Set(Object.values(policy.cadences).map(({ owes }) => owes.post))];
  const units = unitKinds.map((kind): UnitLine => ({
    name: kind,
    kind,
    level: usualLevels[kind],
    count: 1,
    groups: 'all',
  }));
  const leaders = units.flatMap(({ name }) =>
    posts.map((post) => ({ person: `${name}/${post}`, holds: [{ line: name, post }] })),
  );
  return { units, leaders };
}
