import { z } from 'zod';
import { caseSteps } from '../../domain/why/case-step';
import { dateAgreement, dateSteps } from '../../domain/why/date-step';
import { dutySteps } from '../../domain/why/duty-step';
import { noticeSteps } from '../../domain/why/notice-step';
import { bilingual } from './duty-schemas';

const status = z.enum(['open', 'reported', 'verified', 'returned', 'excused', 'closed']);

/** What the derivation was made with: anybody can make it again. */
const derivedWith = {
  computedAt: z.string(),
  code: z.object({ version: z.string(), rules: z.string() }),
  policy: z.object({ id: z.string(), version: z.int(), digest: z.string(), inForceFrom: z.string() }),
  calendars: z.array(z.object({ year: z.int(), version: z.int(), loadedAt: z.string() })),
};

export const dutyWhyAnswer = z.object({
  kind: z.literal('duty'),
  id: z.string(),
  about: z.object({
    cadence: z.string(),
    title: bilingual,
    period: z.string(),
    label: bilingual,
    unit: z.object({ id: z.string(), name: z.string() }),
    post: z.string(),
  }),
  ...derivedWith,
  agrees: z.boolean(),
  dates: z.array(dateAgreement),
  status: z.object({ stored: status, computed: status, agrees: z.boolean() }),
  verdict: z.object({ stored: z.string().nullable(), computed: z.string().nullable(), agrees: z.boolean() }),
  steps: z.array(z.discriminatedUnion('what', [...dateSteps, ...dutySteps])),
});

export const noticeWhyAnswer = z.object({
  kind: z.literal('notice'),
  id: z.string(),
  about: z.object({
    slot: z.string(),
    channel: z.string(),
    state: z.string(),
    messageId: z.string(),
    sentAt: z.string().nullable(),
    subject: z.string().nullable(),
  }),
  ...derivedWith,
  agrees: z.boolean(),
  steps: z.array(z.discriminatedUnion('what', [...noticeSteps])),
});

export const caseWhyAnswer = z.object({
  kind: z.literal('case'),
  id: z.string(),
  about: z.object({
    subject: z.enum(['unit', 'person']),
    unit: z.object({ id: z.string(), name: z.string() }),
    person: z.object({ id: z.string(), name: z.string() }).nullable(),
    post: z.string().nullable(),
    status: z.string(),
    openedAt: z.string(),
    closedAt: z.string().nullable(),
    rung: z.string().nullable(),
    stage: z.string().nullable(),
  }),
  ...derivedWith,
  agrees: z.boolean(),
  version: z.object({ stored: z.int(), computed: z.int().nullable(), agrees: z.boolean() }),
  nextAt: z.object({ stored: z.string().nullable(), computed: z.string().nullable(), agrees: z.boolean() }),
  steps: z.array(z.discriminatedUnion('what', [...caseSteps])),
});
