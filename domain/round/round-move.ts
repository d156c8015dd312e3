import type { MoveCause } from '../notices/notice-content';

/** A due date of an open round that moved. Kept with the round; the log has it too. ISO 8601 with offset. */
export interface RoundMove {
  from: string;
  to: string;
  cause: MoveCause;
  at: string;
}
