import { isoInZone } from '../../domain/calendar/civil-time';
import type { Step } from '../../domain/escalation/case-state';
import type { AccountabilityForm } from '../../prisma/generated/client';
import { namesOf, type Names } from './names';
import { formTitle, formsFor } from './forms-of-rung';
import type { CaseStep } from './step-telling';
import { textsIn, type TextDeps, type Texts } from './texts';

export interface CaseForms {
  rows: AccountabilityForm[];
  names: Names;
  texts: Texts;
  /** Who held the post when it was said, by the row's id. */
  personOf: (rowId: string) => string | null;
}

/** What people said each step of a case answers to in the regulation, the newest last. */
export async function formsOfCase(deps: TextDeps, caseId: string): Promise<CaseForms> {
  const { db } = deps;
  const rows = await db.accountabilityForm.findMany({
    where: { caseId },
    orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
  });
  const { texts } = await textsIn(
    deps,
    [],
    rows.map(({ reasonId }) => reasonId),
  );
  const held = await db.$queryRaw<{ id: string; personId: string }[]>`
    SELECT DISTINCT ON (f.id) f.id, h.person_id AS "personId" FROM accountability_form f
    JOIN post_holding h ON h.post_id = f.by_post_id AND h.held_from <= f.recorded_at
      AND (h.held_until IS NULL OR h.held_until > f.recorded_at)
    WHERE f.case_id = ${caseId} ORDER BY f.id, h.held_from DESC`;
  const persons = new Map(held.map(({ id, personId }) => [id, personId]));
  const names = await namesOf(
    db,
    [...persons.values()],
    rows.map(({ byPostId }) => byPostId),
  );
  return { rows, names, texts, personOf: (id) => persons.get(id) ?? null };
}

/** What a step may answer to, and what a person said it does. The rungs are no forms: nothing is mapped by itself. */
export function formOfStep(
  of: Step,
  { rows, names, texts, personOf }: CaseForms,
  { zone }: { zone: string },
): CaseStep['form'] {
  const row = rows.findLast((one) => one.step === of.step);
  const person = row === undefined ? null : personOf(row.id);
  const { pack, forms } = formsFor(of);
  return {
    pack,
    candidates: forms,
    confirmed:
      row === undefined
        ? null
        : {
            form: row.form,
            title: formTitle(row.form),
            by: { post: names.post(row.byPostId), person: person === null ? null : names.person(person) },
            at: isoInZone(row.recordedAt, zone),
            reason: texts(row.reasonId),
          },
  };
}
