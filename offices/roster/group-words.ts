/** What offices write for groups that the sources name; a policy calls them by the identifier. */
const groupWords: Record<string, readonly string[]> = {
  'lax-and-weak': ['软弱涣散', '软弱涣散村', '软弱涣散党组织'],
  'backward-village': ['后进村', '后进'],
  pilot: ['试点', '试点单位'],
  model: ['示范', '示范单位'],
};

/** A name as policies write it: only such a group can be named by a rule. */
const KEBAB_NAME = /^[a-z][a-z0-9-]*$/;
const SEPARATOR = /[、,;]/;
const JOINT = '、';

const known = new Map(
  Object.entries(groupWords).flatMap(([group, words]) => words.map((word) => [word, group])),
);

/** The allowed words: `软弱涣散 (lax-and-weak), …`. */
export const groupChoices = Object.entries(groupWords)
  .map(([group, [first]]) => `${first} (${group})`)
  .join(', ');

/** `试点，软弱涣散` -> `lax-and-weak、pilot`: each once and sorted; null where a part is no name of a group. */
export function groupsIn(cell: string): string | null {
  const parts = cell.split(SEPARATOR).filter((part) => part !== '');
  const groups = parts.map((part) => known.get(part) ?? (KEBAB_NAME.test(part) ? part : null));
  return groups.includes(null) ? null : [...new Set(groups)].sort().join(JOINT);
}

export function namesIn(groups: string | null | undefined): string[] {
  return groups ? groups.split(JOINT) : [];
}
