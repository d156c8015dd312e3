import { eraseByRule } from '../../offices/retention/erase-by-rule';
import { rulesInForce } from '../../offices/rules';
import type { Job } from './jobs';

/** Names and texts whose time is over by an office's retention rule. */
export const eraseByRules: Job = async ({ db, log }, now) => {
  for (const { id: officeId } of await db.office.findMany({ select: { id: true } })) {
    const { people, texts } = await eraseByRule(db, officeId, await rulesInForce(db, officeId, now), now);
    if (people + texts > 0) log.info({ job: 'erase-by-rule', officeId, people, texts }, 'erased by rule');
  }
};
