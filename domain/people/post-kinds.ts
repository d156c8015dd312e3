/**
 * Kinds of post that a roster and a policy can name, with what offices write for each; the first word is the one that
 * messages use. The title itself is free (党委书记, 党组书记).
 */
export const postKindWords = {
  secretary: ['书记', '主要负责人'],
  'deputy-secretary': ['副书记'],
  'organisation-member': ['组织委员'],
  'discipline-member': ['纪检委员', '纪委书记'],
  'team-member': ['班子成员'],
  'office-contact': ['经办', '经办人', '联络员'],
  'office-head': ['办公室主任'],
  'office-deputy': ['办公室副主任'],
  'group-leader': ['领导小组组长', '组长'],
  'group-deputy': ['领导小组副组长', '副组长'],
} as const;

export type PostKind = keyof typeof postKindWords;

/** In the order of the table. */
export const postKinds = Object.keys(postKindWords) as PostKind[];

/** What a kind is called in Chinese; the word itself for one that is not in the table. */
export function postKindInChinese(kind: string): string {
  return postKinds.includes(kind as PostKind) ? postKindWords[kind as PostKind][0] : kind;
}
