import {
  allHandlersFinished,
  condition,
  continueAsNew,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import { ApplicationFailure } from '@temporalio/common';
import type { CaseState } from '../domain/escalation/case-state';
import { evolve } from '../domain/escalation/evolve';
import { nextDate } from '../domain/escalation/next-date';
import type { Known, News, NewsOf } from '../activities/cases/known';
import { lookAtCase, takeAct, takeIncident } from './activities';
import { refusedAtOnce } from './case-checks';
import {
  actUpdate,
  CASE_REFUSED,
  caseStateQuery,
  incidentSignal,
  lookAgainSignal,
  type CaseAnswer,
  type CaseInput,
  type CaseRequest,
} from './handles';
import { oneAtATime } from './one-at-a-time';

/** After a look that brought nothing, though a date had come: the clocks of two machines differ. */
const AGAIN_MS = 60_000;
/** Events of one run: a new one begins with the state alone. */
const LONG = 2_000;

export interface CaseResult {
  caseId: string | null;
}

/**
 * One case of the ladder: waits for its dates, and takes incidents, deliveries and what people decide one at a time,
 * in the order in which they came. Its state is the fold of the events that its activities answer. It ends with the
 * case; an incident that comes while it ends begins another. A correction in a case that is closed begins it for that
 * alone, or is taken between: an activity answers it, and nothing is waited for.
 */
export async function caseOf(input: CaseInput): Promise<CaseResult> {
  const inTurn = oneAtATime();
  const incidents: string[] = [...(input.incidents ?? [])];
  let state: CaseState | null = input.state ?? null;
  let [looksWanted, looksTaken] = [0, 0];

  const known = (): Known => ({
    officeId: input.officeId,
    subject: input.subject,
    caseId: state?.caseId ?? null,
    version: state?.version ?? 0,
  });
  const hear = async <T extends News>(news: T): Promise<T> => {
    for (let one: News = news; ; one = await lookAtCase(known(), null)) {
      // Of another case than the one before: that one was closed, and this begins anew.
      const before: CaseState | null = state?.caseId === one.caseId ? state : null;
      if (one.events.length > 0) state = one.events.reduce<CaseState | null>(evolve, before);
      if (!one.more) return news;
    }
  };

  setHandler(incidentSignal, ({ incidentId }) => void incidents.push(incidentId));
  setHandler(lookAgainSignal, () => void (looksWanted += 1));
  setHandler(caseStateQuery, () => state);
  setHandler(
    actUpdate,
    (request: CaseRequest) =>
      inTurn(async () => {
        const { refusal, news, corrected } = await takeAct(known(), request);
        if (refusal !== null)
          throw ApplicationFailure.nonRetryable(refusal.message.en, CASE_REFUSED, refusal);
        await hear(news);
        return corrected ?? answerOf(state, news);
      }),
    {
      validator(request: CaseRequest) {
        const refusal = refusedAtOnce(state, request);
        if (refusal !== null)
          throw ApplicationFailure.nonRetryable(refusal.message.en, CASE_REFUSED, refusal);
      },
    },
  );

  const look = (due: string | null): Promise<NewsOf> =>
    inTurn(async () => hear(await lookAtCase(known(), due)));
  if (incidents.length === 0 && state === null) await look(null);
  let notBefore = 0;
  for (;;) {
    const [incidentId] = incidents;
    if (incidentId !== undefined) {
      await inTurn(async () => hear(await takeIncident(known(), incidentId)));
      incidents.shift();
      continue;
    }
    if (looksTaken < looksWanted) {
      looksTaken = looksWanted;
      await look(null);
      continue;
    }
    const isIdle = (): boolean => incidents.length === 0 && looksTaken === looksWanted;
    const date: string | null = state === null ? null : nextDate(state);
    if (date === null || isLong()) {
      await condition(allHandlersFinished);
      if (!isIdle() || (state !== null && nextDate(state) !== date)) continue;
      if (date === null) return { caseId: state?.caseId ?? null };
      await continueAsNew<typeof caseOf>({ ...input, incidents: [], ...(state === null ? {} : { state }) });
    }
    const version = state?.version ?? 0;
    const waitMs = Math.max(Date.parse(date ?? ''), notBefore) - Date.now();
    const isMoved = (): boolean => !isIdle() || (state?.version ?? 0) !== version;
    if (waitMs > 0 && (await condition(isMoved, waitMs))) continue;
    const { happened } = await look(date);
    notBefore = happened.length === 0 ? Date.now() + AGAIN_MS : 0;
  }
}

function isLong(): boolean {
  const { continueAsNewSuggested, historyLength } = workflowInfo();
  return continueAsNewSuggested || historyLength > LONG;
}

function answerOf(state: CaseState | null, { happened }: NewsOf): CaseAnswer {
  if (state === null) throw ApplicationFailure.nonRetryable('a command was taken, but no case is known');
  const { caseId, version } = state;
  return { caseId, version, happened, nextAt: nextDate(state) };
}
