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
  /** Null where the events can't be folded: `fault` says why. */
  folded: CaseFigures | null;
  fault: string | null;
  /** Incidents that a proposal rests on and that are nowhere. */
  missing: string[];
}

export interface CaseFigures {
  version: number;
  status: string;
  nextAt: Date | null;
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
}
