import type { CaseRequest } from '../workflows/handles';
import type { Known } from './cases/known';
import { lookAtCase } from './cases/look-at-case';
import { takeAct } from './cases/take-act';
import { takeIncident } from './cases/take-incident';
import type { Deps } from './deps';
import { tellGroups, type WaveOfGroups } from './notifications/groups/tell-groups';
import { checkpoint, type CheckpointInput } from './rounds/checkpoint';
import { openRound } from './rounds/open-round';
import { planExtraRound, type PlanExtraRound } from './rounds/plan-extra-round';
import { planNextRound, type PlanNextRound } from './rounds/plan-next-round';
import { replanOpenRounds, type ReplanOpenRounds } from './rounds/replan-open-rounds';
import { endPause, startPause, type EndPause, type StartPause } from './rounds/pause';
import type { WaveOf } from './waves/gather';
import { gatherAndStart } from './waves/gather-and-start';
import { sendWave } from './waves/send-wave';
import { looksTaken } from './waves/settled';

/** Everything that workflows ask of the world. Workflows know the type only. */
export function createActivities(deps: Deps) {
  return {
    planNextRound: (input: PlanNextRound) => planNextRound(deps, input),
    planExtraRound: (input: PlanExtraRound) => planExtraRound(deps, input),
    openRound: (input: { roundId: string }) => openRound(deps, input),
    replanOpenRounds: (input: ReplanOpenRounds) => replanOpenRounds(deps, input),
    startPause: (input: StartPause) => startPause(deps, input),
    endPause: (input: EndPause) => endPause(deps, input),
    checkpoint: (input: CheckpointInput) => checkpoint(deps, input),
    takeIncident: (known: Known, incidentId: string) => takeIncident(deps, known, incidentId),
    takeAct: (known: Known, request: CaseRequest) => takeAct(deps, known, request),
    lookAtCase: (known: Known, due: string | null) => lookAtCase(deps, known, due),
    looksTaken: (input: { officeId: string }) => looksTaken(deps, input),
    gatherWave: (input: WaveOf) => gatherAndStart(deps, input),
    tellGroups: (input: WaveOfGroups) => tellGroups(deps, input),
    sendWave: (input: WaveOf) => sendWave(deps, input),
  };
}

export type Activities = ReturnType<typeof createActivities>;
