import { z } from 'zod';
import { rung } from './case-schemas';
import { words } from './duty-schemas';
import { day, id } from './unit-schemas';

const step = z.int().min(1).max(1000);
const documentNumber = z.string().trim().min(1, 'expected the number of the document').max(100);
const reason = words;
const people = z.int().min(0).max(99);

/** A body's meeting, as its minutes say. `recused`: who left the room, by the ids of `actions[].body`, and why. */
const meeting = z.strictObject({
  heldOn: day,
  members: people,
  present: people,
  inFavour: people,
  against: people,
  abstained: people,
  recused: z
    .array(z.strictObject({ personId: id, reason }))
    .max(99)
    .default([]),
  minutes: words,
});

const interview = z.strictObject({ what: z.literal('interview'), heldOn: day, record: words });
const circular = z.strictObject({
  what: z.literal('circular'),
  issuedOn: day,
  documentNumber,
  recipients: z.int().min(1).max(100_000),
});

/** What a person may ask of a case: the domain's commands, with texts in place of their ids and days of instants. */
export const actBody = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('serve-facts'), step }),
  z.strictObject({ do: z.literal('acknowledge'), step, paper: z.enum(['facts', 'decision']) }),
  z.strictObject({
    do: z.literal('reply'),
    step,
    reply: words,
    answers: z
      .array(z.strictObject({ incidentId: id, text: words }))
      .max(200)
      .default([]),
  }),
  z.strictObject({ do: z.literal('open-reply'), step, replyId: id }),
  z.strictObject({ do: z.literal('ask-tolerance'), step, reason }),
  z.strictObject({
    do: z.literal('decide-tolerance'),
    step,
    grant: z.boolean(),
    reason,
    meeting: meeting.optional(),
  }),
  z.strictObject({
    do: z.literal('decide'),
    step,
    version: z.int().min(1).max(2_147_483_647),
    outcome: z.enum(['confirm', 'decline', 'defer', 'other-rung']),
    rung: rung.optional(),
    until: day.optional(),
    reason,
    meeting: meeting.optional(),
  }),
  z.strictObject({ do: z.literal('serve-decision'), step }),
  z.strictObject({
    do: z.literal('do-act'),
    step,
    act: z.discriminatedUnion('what', [interview, circular]),
  }),
  z.strictObject({
    do: z.literal('record-organ-decision'),
    step,
    documentNumber,
    decidedOn: day,
    minutes: words,
  }),
  z.strictObject({ do: z.literal('check-organ-decision'), step, agrees: z.boolean() }),
  z.strictObject({ do: z.literal('report-rectification'), step, report: words }),
  z.strictObject({
    do: z.literal('verify-rectification'),
    step,
    accept: z.boolean(),
    reason: reason.optional(),
    until: day.optional(),
  }),
  z.strictObject({ do: z.literal('look-back'), step, passed: z.boolean(), reason }),
  z.strictObject({ do: z.literal('appeal'), step, reason }),
  z.strictObject({ do: z.literal('stay-appeal'), step, reason }),
  z.strictObject({
    do: z.literal('decide-appeal'),
    step,
    outcome: z.enum(['upheld', 'lighter', 'annulled']),
    rung: rung.optional(),
    reason,
    meeting: meeting.optional(),
  }),
  z.strictObject({ do: z.literal('annul'), step, reason }),
]);
export type ActBody = z.infer<typeof actBody>;

export const actAnswer = z.object({
  caseId: z.string(),
  version: z.int(),
  happened: z.array(z.string()),
  nextAt: z.string().nullable(),
});

/** Declined or put off together, with one reason. `confirm` is refused: that is always one by one. */
export const bulkBody = z.strictObject({
  outcome: z.enum(['decline', 'defer', 'confirm', 'other-rung']),
  reason,
  until: day.optional(),
  items: z
    .array(z.strictObject({ caseId: id, step, version: z.int().min(1).max(2_147_483_647) }))
    .min(1)
    .max(200),
});
export const bulkAnswer = z.object({
  items: z.array(
    z.object({
      caseId: z.string(),
      step: z.int(),
      ok: z.boolean(),
      /** The rule that refused it; null where it was taken. */
      refused: z.string().nullable(),
      detail: z.string().nullable(),
      detailZh: z.string().nullable(),
    }),
  ),
});

export const formBody = z.strictObject({ form: z.string().min(1).max(100), reason });
export const formAnswer = z.object({ caseId: z.string(), step: z.int(), form: z.string() });
