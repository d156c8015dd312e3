import { proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../activities';

/** Database work: short, idempotent, tried until it succeeds. */
export const {
  planNextRound,
  planExtraRound,
  openRound,
  replanOpenRounds,
  startPause,
  endPause,
  looksTaken,
  takeIncident,
  takeAct,
  lookAtCase,
} = proxyActivities<Activities>({
  startToCloseTimeout: '2 minutes',
  retry: { initialInterval: '1 second', maximumInterval: '1 minute' },
});

/** A look at 2,000 units: one transaction, so a lost try leaves nothing behind. */
export const { checkpoint, gatherWave } = proxyActivities<Activities>({
  startToCloseTimeout: '5 minutes',
  retry: { initialInterval: '1 second', maximumInterval: '1 minute' },
});

/** Sending takes as long as it takes; a worker that is gone is noticed by its missing heartbeat. */
export const { sendWave } = proxyActivities<Activities>({
  startToCloseTimeout: '2 hours',
  heartbeatTimeout: '20 seconds',
  retry: { initialInterval: '5 seconds', maximumInterval: '10 minutes' },
});

/** A few messages to groups. Their robots count by the minute; after some tries the ledger gives up by itself. */
export const { tellGroups } = proxyActivities<Activities>({
  startToCloseTimeout: '5 minutes',
  retry: { initialInterval: '5 seconds', maximumInterval: '10 minutes' },
});
