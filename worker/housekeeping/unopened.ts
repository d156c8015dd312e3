import { goOnByMail } from '../../offices/notice-wish/go-on-by-mail';
import type { Job } from './jobs';

/** Notices that lie unopened on somebody's own page for a working day go on by mail. */
export const unopened: Job = async (deps, now) => {
  for (const { id: officeId } of await deps.db.office.findMany({ select: { id: true } })) {
    if ((await deps.db.policyVersion.count({ where: { officeId } })) > 0)
      await goOnByMail(deps, officeId, now);
  }
};
