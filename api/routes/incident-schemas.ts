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

const tenure = z.object({
  /** Null: the name was erased. */
  person: z.string().nullable(),
  since: z.string(),
  /** Where the day on which it ends is known. */
  until: z.string().nullable(),
});

/**
 * What the record of a unit says, as its secretary and the decider alike read it. An inspector reads what was found and
 * the cases that wait for a look-back; the other lists are empty then.
 */
export const unitRecord = z.object({
  unit: z.object({ id: z.string(), name: z.string(), kind: z.string() }),
  /** Null where there is none, and for the unit's own secretary. */
  parent: z.object({ id: z.string(), name: z.string() }).nullable(),
  /** Who holds which post now: whom it concerns. */
  posts: z.array(
    z.object({
      ...{ id: z.string(), kind: z.string(), title: z.string() },
      holder: tenure.nullable(),
      /** Stands in while the holder is away. */
      deputy: tenure.nullable(),
    }),
  ),
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
