import type { KeyObject } from 'node:crypto';
import { signHead } from '../../audit/log/sign-head';
import type { Job } from './jobs';

/** Signs the head of the log, where it goes on from what was signed last. Repairs nothing: people are told. */
export function signLog(signingKey: KeyObject): Job {
  return async ({ db, log }, now) => {
    const { fault } = await signHead(db, { signingKey, now });
    if (fault !== null)
      log.error({ job: 'sign-log', where: fault.where, what: fault.what }, `not signed: ${fault.says.en}`);
  };
}
