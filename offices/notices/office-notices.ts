import type { Locale, NextOpening } from '../../domain/notices/notice-content';
import type { OfficeTemplates } from '../../domain/notices/templates/office-texts';
import type { Tx } from '../../prisma/client';
import { rulesInForce, type OfficeRules } from '../rules';
import { templatesInForce } from '../templates/in-force';
import { nextOpenings } from './next-openings';
import { roundWords, workdaysTo } from './round-words';

/** What all notices of an office have in common, read once for all of them. */
export interface OfficeNotices {
  name: string;
  rules: OfficeRules;
  templates: OfficeTemplates;
  openings: (locale: Locale) => NextOpening[];
  wordsOf: ReturnType<typeof roundWords>;
  workdaysTo: ReturnType<typeof workdaysTo>;
}

export async function officeNotices(db: Tx, officeId: string, now: Date): Promise<OfficeNotices> {
  const { name } = await db.office.findUniqueOrThrow({ where: { id: officeId } });
  const rules = await rulesInForce(db, officeId, now);
  return {
    name,
    rules,
    templates: await templatesInForce(db, officeId),
    openings: await nextOpenings(db, officeId, rules.policy, now),
    wordsOf: roundWords(rules),
    workdaysTo: workdaysTo(rules, now),
  };
}
