import { postKindWords, type PostKind } from '../../domain/people/post-kinds';
import type { UnitKind } from '../../domain/policy/schema';

/** What offices write for a kind of unit; the first word is the one that error messages name. */
const unitKindWords: Record<UnitKind, readonly string[]> = {
  county: ['县', '县区', '区', '县市区'],
  town: ['乡镇', '镇', '乡', '街道', '乡镇街道'],
  village: ['村', '社区', '村社区', '行政村'],
  agency: ['机关', '部门', '机关部门', '党政机关'],
  institution: ['事业单位'],
  school: ['学校', '中学', '小学', '幼儿园'],
  hospital: ['医院', '卫生院'],
  'state-enterprise': ['国有企业', '国企'],
  'non-public-enterprise': ['非公企业', '非公有制企业', '非公有制经济组织'],
  'social-organisation': ['社会组织'],
  branch: ['党支部', '支部'],
};

/** The kind that a cell names, in Chinese or as the identifier; null where it names none. */
export const unitKindOf = reader<UnitKind>(unitKindWords);
export const postKindOf = reader<PostKind>(postKindWords);

/** The allowed words: `乡镇 (town), 村 (village), …`. */
export const unitKindChoices = choices(unitKindWords);
export const postKindChoices = choices(postKindWords);

function reader<K extends string>(words: Record<K, readonly string[]>): (cell: string) => K | null {
  const kinds = new Map<string, K>();
  for (const kind of Object.keys(words) as K[]) {
    for (const word of [kind, ...words[kind]]) kinds.set(word, kind);
  }
  return (cell) => kinds.get(cell.replace(/[/、]/g, '')) ?? null;
}

function choices(words: Record<string, readonly string[]>): string {
  return Object.entries(words)
    .map(([kind, [first]]) => `${first} (${kind})`)
    .join(', ');
}
