import type { Subject } from '../../domain/escalation/case-event';

/** What a case is about, as the database names it: one open case a subject. */
export const subjectKey = (subject: Subject): string =>
  subject.kind === 'unit' ? `unit:${subject.unitId}` : `person:${subject.personId}`;

/** The columns that say it: of a case, or of an incident that was entered against a person in a post. */
interface SubjectColumns {
  unitId: string;
  personId: string | null;
  postId: string | null;
}

/** A person in a post where both are named, else the unit. */
export function subjectOf({ unitId, personId, postId }: SubjectColumns): Subject {
  return personId === null || postId === null
    ? { kind: 'unit', unitId }
    : { kind: 'person', personId, unitId, postId };
}
