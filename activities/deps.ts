import type { Logger } from 'pino';
import type { GroupDeps } from '../offices/channels/group-sender';
import type { OfficeDeps } from '../offices/deps';
import type { Link } from '../offices/links/link';
import type { Mailer } from './notifications/email/mailer';

/** What activities touch the world with. The worker alone builds it. */
export interface Deps extends OfficeDeps {
  mailer: Mailer;
  groups: GroupDeps;
  /** Where links in notices lead, without a trailing slash. */
  publicUrl: string;
  /** Signs the links of notices and answers their whole addresses; without it they are the plain pages. */
  sign?: (link: Link) => string;
  /** This process, in claims of the delivery ledger. */
  claimant: string;
  log: Logger;
}
