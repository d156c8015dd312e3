import type { CaseContext } from '../escalation/case-context';
import type { By, CaseEvent } from '../escalation/case-event';
import type { Policy } from '../policy/schema';
import type { PolicyText } from './policy-lines';

/** An event of a case with its place in the case and in the log. */
export interface PlacedEvent {
  seq: number;
  /** Events of one key were written together. */
  key: string;
  entryId: string;
  position: number | null;
  event: CaseEvent;
}

/** A ground as it is stored. */
export interface PlacedIncident {
  id: string;
  dutyId: string | null;
  /** Of the log's entry that says that it joined the case. */
  position: number | null;
}

/** Somebody answered for a post: who held it, or stood in for its holder. */
export interface Answered {
  postId: string;
  postKind: string;
  unitId: string;
  personId: string;
  from: Date;
  until: Date | null;
}

/** Everything that is stored about one case and made it what it is. */
export interface CaseToExplain {
  policy: Policy;
  text: PolicyText;
  stored: { version: number; nextAt: Date | null };
  events: readonly PlacedEvent[];
  /** What was decided with at an instant: the calendar as it stood, the downtimes and marks that were known. */
  contextAt: (at: Date) => CaseContext;
  incidents: readonly PlacedIncident[];
  answered: readonly Answered[];
  /** Unit and post with the person; null where neither is known any more. */
  nameOf: (by: By) => string | null;
}
