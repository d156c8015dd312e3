import type { Standing } from '../api/answers';

/** From done to owed: the order of a lane's bar and of its counts. */
export const standingOrder: readonly Standing[] = [
  'verified',
  'reported',
  'open',
  'returned',
  'overdue',
  'excused',
];
