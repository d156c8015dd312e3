import type { Bilingual } from '../../domain/policy/words';

const kinds: Readonly<Record<string, Bilingual>> = {
  secretary: { zh: '书记', en: 'the secretary' },
  'deputy-secretary': { zh: '副书记', en: 'the deputy secretary' },
  'organisation-member': { zh: '组织委员', en: 'the organisation member' },
  'discipline-member': { zh: '纪检委员', en: 'the discipline member' },
  'team-member': { zh: '班子成员', en: 'the team member' },
  'office-contact': { zh: '经办人', en: 'the office’s contact' },
  'office-head': { zh: '办公室主任', en: 'the head of the office' },
  'office-deputy': { zh: '办公室副主任', en: 'the deputy head of the office' },
  'group-leader': { zh: '领导小组组长', en: 'the leader of the group' },
  'group-deputy': { zh: '领导小组副组长', en: 'the deputy leader of the group' },
};

/** A kind of post as people say it; one that is not here stands for itself. */
export const postWords = (kind: string): Bilingual => kinds[kind] ?? { zh: kind, en: kind };
