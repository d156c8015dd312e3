import type { Client } from '@temporalio/client';
import type { Logger } from 'pino';
import type { Database } from '../prisma/client';
import type { Clock } from '../runtime/clock';
import type { Mailer } from './notifications/email/mailer';

/** What activities touch the world with. The worker alone builds it. */
export interface Deps {
  db: Database;
  clock: Clock;
  temporal: Client;
  mailer: Mailer;
  /** Where links in notices lead, without a trailing slash. */
  publicUrl: string;
  /** This process, in claims of the delivery ledger. */
  claimant: string;
  log: Logger;
}
