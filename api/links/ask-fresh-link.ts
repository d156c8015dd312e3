import { isoInZone } from '../../domain/calendar/civil-time';
import { sendFreshLink, type NoFreshLink } from '../../offices/links/fresh-link';
import { readerOfLink } from '../../offices/links/reader-of-link';
import { rulesInForce } from '../../offices/rules';
import type { ApiDeps } from '../deps';
import { Problem } from '../problem';
import { noReader } from './no-reader';
import { signedLink } from './open-link';

const REFUSALS: Record<NoFreshLink, readonly [en: string, zh: string]> = {
  nothing: [
    'nothing is asked any more of what this link was for: it was answered or decided meanwhile',
    '这件事已经报过或有了结果，不用再打开链接了。',
  ],
  'too-many': [
    'fresh links were sent five times; if none arrived, tell the office: the address may be wrong',
    '新链接已经发过五次。如果一直没收到，请联系发通知的办公室核对邮箱。',
  ],
};

/**
 * Has a fresh link sent to its reader's address, which is not told here. The old one may have expired, or been opened
 * elsewhere. Answers when the notice leaves at the earliest; the same again soon after asks for nothing more. Throws
 * Problem where there is nothing to open, or nobody to open it.
 */
export async function askFreshLink(deps: ApiDeps, text: string, now: Date): Promise<{ leavesAt: string }> {
  const link = signedLink(deps, text, now);
  const reader = await readerOfLink(deps.db, link, now);
  if (typeof reader === 'string') throw noReader(reader);
  const leavesAt = await sendFreshLink(deps, link, reader);
  if (typeof leavesAt === 'string') {
    const [en, zh] = REFUSALS[leavesAt];
    throw new Problem(409, `fresh-${leavesAt}`, en, zh);
  }
  const { policy } = await rulesInForce(deps.db, link.officeId, now);
  return { leavesAt: isoInZone(leavesAt, policy.office.timeZone) };
}
