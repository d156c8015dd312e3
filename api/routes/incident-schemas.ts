import { z } from 'zod';
import { enteredKinds } from '../../offices/cases/enter-incident';
import { caseDocument, caseItem, marks, rung, who } from './case-schemas';
import { caseFact } from './case-story-schemas';
import { bilingual, words } from './duty-schemas';
import { day, id } from './unit-schemas';

/** Something that a person found, with its evidence: against a unit, or against who holds a post. */
export const incidentBody = z.union(
  [
    z.strictObject({
      kind: z.enum(enteredKinds),
      against: z.literal('unit'),
      unitId: id,
      happenedOn: day,
      evidence: words,
    }),
    z.strictObject({
      kind: z.enum(enteredKinds),
      against: z.literal('person'),
      postId: id,
      happenedOn: day,
      evidence: words,
    }),
  ],
  {
    error:
      'expected kind, happenedOn, evidence and either {against: "unit", unitId} or {against: "person", postId}',
  },
);
export const incidentAnswer = z.object({
  incidentId: z.string(),
  /** Null: no rung is entered by it, or not yet. */
  caseId: z.string().nullable(),
});
export const withdrawAnswer = z.object({ incidentId: z.string(), withdrawn: z.literal(true) });

/** What the record of a unit says, as its secretary and the decider alike read it. */
export const unitRecord = z.object({
  unit: z.object({ id: z.string(), name: z.string(), kind: z.string() }),
  sentence: bilingual,
  marks,
  cases: z.array(caseItem),
  /** Of every case that is open, and those of no case yet. */
  facts: z.array(caseFact),
  replies: z.array(
    z.object({
      caseId: z.string(),
      step: z.int(),
      replyId: z.string(),
      at: z.string(),
      late: z.boolean(),
      by: who,
      text: z.string().nullable(),
      answers: z.array(z.object({ incidentId: z.string(), text: z.string().nullable() })),
    }),
  ),
  appeals: z.array(
    z.object({
      caseId: z.string(),
      step: z.int(),
      rung,
      rungTitle: bilingual,
      at: z.string(),
      by: who,
      text: z.string().nullable(),
      outcome: z.enum(['upheld', 'lighter', 'annulled']).nullable(),
      outcomeTitle: bilingual.nullable(),
      decidedAt: z.string().nullable(),
    }),
  ),
  documents: z.array(caseDocument),
});
