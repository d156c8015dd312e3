import type { Client } from '@temporalio/client';
import type { Database } from '../prisma/client';
import type { Clock } from '../runtime/clock';

/** What putting an office's rules to work needs. */
export interface OfficeDeps {
  db: Database;
  clock: Clock;
  temporal: Client;
  /** The server knows our search attributes; on one that does not, workflows set none. */
  searchable: boolean;
}
