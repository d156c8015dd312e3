import type { WorkingCalendar } from '../calendar/working-calendar';
import type { Ladder } from '../policy/ladder';
import type { Rung } from '../policy/rungs';
import type { CaseIncident } from './case-event';
import type { Mark, SubjectKind } from './case-context';

/** What it takes to say which rungs are to be proposed. */
export interface Considered {
  ladder: Ladder;
  subject: SubjectKind;
  /** Those that still stand: whoever asks has left out what is withdrawn. */
  incidents: readonly CaseIncident[];
  /** Sources that a proposal of this rung has rested on already. No rung fires twice for one source. */
  used: ReadonlyMap<Rung, ReadonlySet<string>>;
  marks: readonly Mark[];
  calendar: WorkingCalendar;
  /** IANA zone of the office: days are civil days there. */
  zone: string;
  now: Date;
}
