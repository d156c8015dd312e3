import { z } from 'zod';
import { bilingual } from './duty-schemas';

export const yearNumber = z.coerce.number().int().min(1990).max(2100);

/** Of a policy version: as many as the database can number. */
export const versionNumber = z.coerce.number().int().min(1).max(2_147_483_647);

/** A question of a policy that waits for a person's answer. */
export const question = z.object({
  path: z.string(),
  title: bilingual.nullable(),
  quote: z.string().nullable(),
  question: z.string(),
  suggestion: z.string().nullable(),
});

const derived = z.object({ rule: z.string(), shift: z.string().nullable() });

const round = z.object({
  cadence: z.string(),
  title: bilingual,
  period: z.string(),
  label: bilingual,
  provisional: z.boolean(),
});

const stated = round.extend({
  dueAt: z.string(),
  opensAt: z.string(),
  rule: z.string(),
  shift: z.string().nullable(),
  skipped: z.string().nullable(),
});

/** What becomes of a year under other rules. */
export const comparison = z.object({
  added: z.array(stated),
  removed: z.array(stated.extend({ unresolved: z.boolean() })),
  moved: z.array(
    round.extend({
      dates: z.array(
        z.object({
          date: z.enum(['opens', 'due', 'closes']),
          from: z.string(),
          to: z.string(),
          because: z.enum(['rule', 'due', 'shift']),
          before: derived,
          after: derived,
        }),
      ),
      reminders: z.object({ from: z.array(z.string()), to: z.array(z.string()) }).nullable(),
    }),
  ),
  unchanged: z.int(),
  unresolved: z.array(question),
});
