import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import {
  allHandlersFinished,
  condition,
  continueAsNew,
  ParentClosePolicy,
  setHandler,
  startChild,
  workflowInfo,
} from '@temporalio/workflow';
import type { OpenedRound } from '../activities/rounds/open-round';
import type { PlannedRound } from '../offices/plan-round';
import {
  endPause,
  openRound,
  planExtraRound,
  planNextRound,
  replanOpenRounds,
  startPause,
} from './activities';
import {
  cadenceStateQuery,
  extraRoundUpdate,
  isSearchable,
  pauseUpdate,
  replanSignal,
  resumeUpdate,
  roundId,
  searchAttributes,
  type CadenceInput,
} from './handles';
import { round } from './round';

/** Rounds in one run: some hundred events, so that a history replays in a blink. */
const ROUNDS_A_RUN = 4;

/**
 * One cadence of one office, forever: asks for the next compiled round, waits for its opening, starts its shards.
 * One file serves all five cadences; what differs is the policy's.
 */
export async function cadence(input: CadenceInput): Promise<never> {
  const { officeId } = input;
  let after = input.after;
  let waitingFor: PlannedRound | null = null;
  let replans = 0;
  let replansDone = 0;

  setHandler(replanSignal, () => void (replans += 1));
  setHandler(cadenceStateQuery, () => ({
    waitingFor:
      waitingFor?.opensAtMs != null ? { period: waitingFor.period, opensAtMs: waitingFor.opensAtMs } : null,
    after,
  }));
  // Each update carries a key of its own, and its activity does the same key once: an update id holds for one run only.
  setHandler(pauseUpdate, (request) => startPause({ officeId, cadence: input.cadence, ...request }));
  setHandler(resumeUpdate, (request) => endPause({ officeId, cadence: input.cadence, ...request }));
  setHandler(extraRoundUpdate, async (request) => {
    const { roundId, period } = await planExtraRound({ officeId, cadence: input.cadence, ...request });
    await startShards(input, await openRound({ roundId }));
    return { period };
  });

  const replanOpen = async (): Promise<void> => {
    while (replansDone !== replans) {
      replansDone = replans;
      await replanOpenRounds({ officeId, cadence: input.cadence });
    }
  };

  for (let rounds = 0; rounds < ROUNDS_A_RUN && !workflowInfo().continueAsNewSuggested; rounds += 1) {
    const seen = replans;
    waitingFor = await planNextRound({ officeId, cadence: input.cadence, after });
    if (waitingFor === null) {
      // The policy no longer names this cadence, or not yet when it is due: a new policy wakes it.
      await condition(() => replans !== seen);
    } else if (waitingFor.outcome !== 'planned' || waitingFor.roundId === null) {
      after = waitingFor.period;
    } else if (await opened(waitingFor, () => replans !== seen)) {
      await startShards(input, await openRound({ roundId: waitingFor.roundId }));
      after = waitingFor.period;
    }
    await replanOpen();
  }
  await condition(allHandlersFinished);
  await replanOpen();
  return continueAsNew<typeof cadence>({ ...input, after });
}

/** Waits for a round's opening; false where it must be planned again first. */
async function opened({ opensAtMs }: PlannedRound, replanned: () => boolean): Promise<boolean> {
  const waitMs = (opensAtMs ?? 0) - Date.now();
  return waitMs <= 0 || !(await condition(replanned, waitMs));
}

/** Starts a round's shards and waits for their start, not for their end. One that runs already is left alone. */
async function startShards(
  input: CadenceInput,
  { period, acceptanceNeeded, shards }: OpenedRound,
): Promise<void> {
  for (const { shardId, shard, checkpoints } of shards) {
    try {
      await startChild(round, {
        workflowId: roundId(input.officeId, input.cadence, period, shard),
        args: [
          {
            officeId: input.officeId,
            cadence: input.cadence,
            period,
            shardId,
            acceptanceNeeded,
            checkpoints,
            since: '0',
          },
        ],
        parentClosePolicy: ParentClosePolicy.ABANDON,
        workflowIdReusePolicy: 'REJECT_DUPLICATE',
        ...(isSearchable(workflowInfo().typedSearchAttributes)
          ? { typedSearchAttributes: searchAttributes(input.officeId, input.cadence, period) }
          : {}),
      });
    } catch (error) {
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    }
  }
}
