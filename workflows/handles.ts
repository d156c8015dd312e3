import {
  defineSearchAttributeKey,
  type SearchAttributePair,
  TypedSearchAttributes,
} from '@temporalio/common';
import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { Checkpoint } from '../domain/cadence/compiled-round';
import type { Asker, CaseCommand } from '../domain/escalation/case-command';
import type { CaseEventKind, Subject } from '../domain/escalation/case-event';
import type { CaseState } from '../domain/escalation/case-state';

/** Ids, inputs, signals, updates and queries of every workflow, for whoever starts or asks one. */

export const TASK_QUEUE = 'duban';

export const cadenceId = (officeId: string, cadence: string): string => `cadence:${officeId}:${cadence}`;
export const roundId = (officeId: string, cadence: string, period: string, shard: number): string =>
  `round:${officeId}:${cadence}:${period}:${shard}`;
export const waveId = (officeId: string, slot: string): string => `wave:${officeId}:${slot}`;

/** One open case a subject: a unit's id, or a person's. */
export const caseId = (subject: Subject): string =>
  `case:${subject.kind === 'unit' ? subject.unitId : subject.personId}`;

export interface CadenceInput {
  officeId: string;
  cadence: string;
  /** The last period dealt with; null at the very first start. */
  after: string | null;
}

export interface RoundInput {
  officeId: string;
  cadence: string;
  period: string;
  shardId: string;
  acceptanceNeeded: boolean;
  checkpoints: Checkpoint[];
  /** Position in the log up to which facts were known; '0' at the first look. */
  since: string;
}

export interface WaveInput {
  officeId: string;
  slot: string;
  atMs: number;
  /** Its notices were gathered long ago; some of them go on by another channel. */
  again?: true;
}

const officeKey = defineSearchAttributeKey('DubanOffice', 'KEYWORD');
const cadenceKey = defineSearchAttributeKey('DubanCadence', 'KEYWORD');
const periodKey = defineSearchAttributeKey('DubanPeriod', 'KEYWORD');

/** What a workflow is found by: opaque ids and the policy's own names, for search attributes are kept in the clear. */
export function searchAttributes(officeId: string, cadence?: string, period?: string): TypedSearchAttributes {
  const pairs: SearchAttributePair[] = [{ key: officeKey, value: officeId }];
  if (cadence !== undefined) pairs.push({ key: cadenceKey, value: cadence });
  if (period !== undefined) pairs.push({ key: periodKey, value: period });
  return new TypedSearchAttributes(pairs);
}

/** Whether a workflow was started with search attributes: its children then get theirs. */
export function isSearchable(attributes: TypedSearchAttributes): boolean {
  return attributes.get(officeKey) !== undefined;
}

/** A policy or a calendar was loaded: look again at what has not opened yet. */
export const replanSignal = defineSignal('replan');

export interface PauseRequest {
  key: string;
  reason: string;
  byPostId: string | null;
}
export const pauseUpdate = defineUpdate<{ pauseId: string }, [PauseRequest]>('pause');
export const resumeUpdate = defineUpdate<{ resumed: number }, [{ byPostId: string | null }]>('resume');

export interface ExtraRoundRequest {
  key: string;
  /** ISO 8601: when the extra round is due. */
  dueAt: string;
  reason: string;
  byPostId: string | null;
}
export const extraRoundUpdate = defineUpdate<{ period: string }, [ExtraRoundRequest]>('extraRound');

export interface CadenceState {
  waitingFor: { period: string; opensAtMs: number } | null;
  after: string | null;
}
export const cadenceStateQuery = defineQuery<CadenceState>('state');

/** The round's dates moved (a calendar was administered): what is still to come, in order. */
export const checkpointsMovedSignal = defineSignal<[Checkpoint[]]>('checkpointsMoved');

export interface CaseInput {
  officeId: string;
  subject: Subject;
  /** Carried over from a run that became long: what it knew, and what it had not taken yet. */
  state?: CaseState;
  incidents?: string[];
}

/** An incident that enters a rung, or may: begins the case, or joins it. The same one again does nothing. */
export const incidentSignal = defineSignal<[{ incidentId: string }]>('incident');

/** A ground has gone (excused, superseded), or a paper arrived: look at what is stored. */
export const lookAgainSignal = defineSignal('lookAgain');

export interface CaseRequest {
  /** Of the asker's own: the same again answers the same. */
  key: string;
  /** The case that is meant: a subject may have had others. Where it is not said, the open one. */
  caseId?: string;
  command: CaseCommand;
  /** Who asks, as their token says; an activity confirms from the roster what they may. */
  postId: string;
  role: Asker['role'];
}

export interface CaseAnswer {
  caseId: string;
  version: number;
  happened: CaseEventKind[];
  /** ISO 8601; null once closed. */
  nextAt: string | null;
}

/** Refused by an ApplicationFailure of the type `CaseRefused`, whose first detail is a CommandRefusal. */
export const CASE_REFUSED = 'CaseRefused';
export const actUpdate = defineUpdate<CaseAnswer, [CaseRequest]>('act');
export const caseStateQuery = defineQuery<CaseState | null>('case');
