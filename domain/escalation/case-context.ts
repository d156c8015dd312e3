import type { WorkingCalendar } from '../calendar/working-calendar';
import type { Ladder } from '../policy/ladder';
import type { Rung } from '../policy/rungs';
import type { UnitKind } from '../policy/schema';

/** All that is decided with beside the state and the command. Made by an activity; 'now' is one of its fields. */
export interface CaseContext {
  /** The case's own: that of the policy version it was opened under. */
  ladder: Ladder;
  calendar: WorkingCalendar;
  /** IANA zone of the office: windows end at the end of office hours there. */
  zone: string;
  /** `HH:MM`: when a window ends on its last day. */
  endOfDay: string;
  subject: SubjectKind;
  /** Of earlier cases of the same subject; those of this case are in its state. */
  marks: Mark[];
  /**
   * Sources that proposals of earlier cases of the same subject rested on, by rung: no rung fires twice for one of
   * them. Those of this case are in its state.
   */
  used?: ReadonlyMap<Rung, ReadonlySet<string>>;
  /** Stretches in which the engine could not hear anybody. */
  downtimes: Downtime[];
  now: Date;
}

/** What decides for whom a rung exists. */
export interface SubjectKind {
  unitKind: UnitKind;
  /** Kind of the post whose holder could be named; null where there is none. */
  postKind: string | null;
}

/** What a confirmed decision leaves behind, until it expires. */
export interface Mark {
  rung: Rung;
  /** ISO 8601. */
  from: string;
  until: string;
  personId: string | null;
}

export interface Downtime {
  from: Date;
  until: Date;
}
