import type { CaseInput } from '../../workflows/handles';

/** What the database says, as far as the auditor looks at it. */
export interface Seen {
  cases: SeenCase[];
  /** Workflows of cases that ended so lately that their run may still be seen. */
  endedLately: string[];
  rounds: SeenRound[];
  /** Workflow ids of the cadences of the rules in force and of those that are to come. */
  cadences: string[];
  /** Grounds that nobody has considered yet, and no longer withdrawn ones. */
  unconsidered: { id: string; recordedAt: Date }[];
  series: SeenSeries[];
  /** Downtimes whose dates were not given back yet. */
  downtimes: { id: string; recordedAt: Date }[];
}

/** An open case: its row for lists, and the fold of its events. */
export interface SeenCase extends CaseFigures {
  id: string;
  workflowId: string;
  /** What its workflow is begun with. */
  input: CaseInput;
  /** When its last event was written. */
  changedAt: Date;
  /** Null where the events can't be folded: `fault` says why. */
  folded: StagedFigures | null;
  fault: string | null;
  /** Incidents that a proposal rests on and that are nowhere. */
  missing: string[];
}

export interface CaseFigures {
  version: number;
  status: string;
  nextAt: Date | null;
}

export interface StagedFigures extends CaseFigures {
  /** Where each step stands, in order: `1 hearing, 2 deciding`. */
  stages: string;
}

/** An open round with its shards. */
export interface SeenRound {
  id: string;
  shards: {
    id: string;
    workflowId: string;
    nextCheckpointAt: Date | null;
    lastCheckpointAt: Date | null;
  }[];
}

/** The numbers of one kind of paper in one year. */
export interface SeenSeries {
  officeId: string;
  kind: string;
  year: number;
  /** As the series says; null where there is none. */
  last: number | null;
  numbers: number[];
}

/** What Temporal runs. */
export interface RunningWorkflow {
  workflowId: string;
  startedAt: Date;
  /** Of a case: what its workflow holds; undefined where it was not asked, or did not answer in time. */
  held?: StagedFigures;
}
