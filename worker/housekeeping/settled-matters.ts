import { laterSlots } from '../../activities/waves/later-slots';
import { standDown } from '../../activities/waves/stand-down';
import { startWaves } from '../../offices/next-wave';
import { rulesInForce } from '../../offices/rules';
import type { Job } from './jobs';

/**
 * Asks for the word that a matter is settled where no wave has left since: who was told that it is overdue is told
 * that too, even if nothing else happens in the office.
 */
export const settledMatters: Job = async (deps, now) => {
  for (const { id } of await deps.db.office.findMany({ select: { id: true } })) {
    if ((await deps.db.policyVersion.count({ where: { officeId: id } })) === 0) continue;
    const rules = await rulesInForce(deps.db, id, now);
    const asked = await deps.db.$transaction((tx) => standDown(tx, id, rules, now), { timeout: 60_000 });
    if (asked > 0) await startWaves(deps, id, await laterSlots(deps.db, id, rules, now));
  }
};
