import type { z } from 'zod';
import type { Subject } from '../../domain/escalation/case-event';
import type { Database } from '../../prisma/client';
import type { caseStory } from '../routes/case-story-schemas';
import type { Names } from './names';

/** Whom a case is about, by name. */
export async function subjectView(
  db: Database,
  subject: Subject,
  names: Names,
): Promise<z.infer<typeof caseStory>['subject']> {
  const { id, name, kind } = await db.unit.findUniqueOrThrow({ where: { id: subject.unitId } });
  const person = subject.kind === 'person' ? subject : null;
  return {
    kind: subject.kind,
    unit: { id, name, kind },
    person: person === null ? null : names.person(person.personId),
    post: person === null ? null : names.post(person.postId),
  };
}
