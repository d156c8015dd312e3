import { z } from 'zod';
import { standings } from '../duties/standing';
import { bilingual, words } from '../routes/duty-schemas';

const verdicts = ['on-time', 'late', 'excused', 'missed', 'false', 'not-applicable'] as const;

const told = z.object({
  asked: z.int(),
  people: z.int(),
  accepted: z.int(),
  waiting: z.int(),
  failed: z.int(),
  dropped: z.int(),
});

/** What happened in a round, and what is still to come (`doneAt` null), in order. */
const event = z.discriminatedUnion('what', [
  z.object({
    what: z.literal('look'),
    kind: z.enum(['opening', 'reminder', 'due', 'late', 'close']),
    at: z.string(),
    doneAt: z.string().nullable(),
    /** Shards that have looked, of how many. */
    shards: z.object({ taken: z.int(), of: z.int() }),
    /** Outcomes since the look before. */
    answered: z.int(),
    outstanding: z.int(),
    incidents: z.int(),
    verdicts: z.partialRecord(z.enum(verdicts), z.int()),
    told: told.nullable(),
  }),
  z.object({
    what: z.literal('moved'),
    at: z.string(),
    from: z.string(),
    to: z.string(),
    cause: z.enum(['calendar', 'occasion']),
  }),
  /** The engine was away; what it took was given back. */
  z.object({ what: z.literal('given-back'), at: z.string(), from: z.string(), until: z.string() }),
  z.object({ what: z.literal('reminded'), at: z.string(), reason: z.string().nullable(), told }),
]);

export const roundStory = z.object({
  now: z.string(),
  roundId: z.string(),
  cadence: z.string(),
  title: bilingual,
  period: z.string(),
  label: bilingual,
  ask: bilingual,
  state: z.enum(['planned', 'open', 'closed', 'skipped', 'gap']),
  opensAt: z.string().nullable(),
  dueAt: z.string().nullable(),
  lateAfter: z.string().nullable(),
  closesAt: z.string().nullable(),
  workdaysLeft: z.int(),
  openedLateDays: z.int(),
  rule: z.string(),
  shift: z.string().nullable(),
  provisional: z.boolean(),
  skipped: z.string().nullable(),
  counts: z.object(
    Object.fromEntries(standings.map((standing) => [standing, z.int()])) as Record<
      (typeof standings)[number],
      z.ZodInt
    >,
  ),
  units: z.int(),
  events: z.array(event),
  /** What stands against a reminder by hand now; null where nothing does. */
  reminderBar: z
    .object({
      because: z.enum(['closed', 'nobody-owes', 'asked-today', 'asks-today']),
      at: z.string().nullable(),
    })
    .nullable(),
});

export type RoundStory = z.infer<typeof roundStory>;
export type RoundEvent = RoundStory['events'][number];

export const reminderBody = z.strictObject({ reason: words });
export const reminderAnswer = z.object({
  reminderId: z.string(),
  asked: z.int(),
  /** When the first notice of it leaves. */
  leavesAt: z.string(),
});
