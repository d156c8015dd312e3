import { z } from 'zod';

export const says = z.object({ zh: z.string(), en: z.string() });
/** `YYYY-MM-DD` in the office's zone. */
export const civil = z.string();
/** ISO 8601 with the office's offset. */
export const instant = z.string();
/** A place in the log; null for what is committed and has none yet. */
export const position = z.int().nullable();
const dayKind = z.enum(['workday', 'weekend', 'holiday', 'make-up']);

/** The field of the policy that a step goes back to. */
export const policySource = z.object({
  kind: z.literal('policy'),
  version: z.int(),
  /** `cadences.weekly-meeting.due`, and the line on which it begins. */
  path: z.string(),
  line: z.int(),
  /** The terms themselves, each with its own line. */
  fields: z.array(z.object({ path: z.string(), line: z.int(), value: z.string() })),
});

export const calendarSource = z.object({
  kind: z.literal('calendar'),
  date: civil,
  day: dayKind,
  name: z.string().nullable(),
  /** False: the year's notice is not out, so its days are plain weekdays and may still change. */
  published: z.boolean(),
  /** Of the year that the office administers itself; null: the statutory calendar. */
  version: z.int().nullable(),
});

export const factSource = z.object({ kind: z.literal('fact'), id: z.string(), position, at: instant });

/** What the engine did, by the kind of its log entry. `position` and `at` are null for what is only computed. */
export const engineSource = z.object({
  kind: z.literal('engine'),
  entry: z.string(),
  position,
  at: instant.nullable(),
});

export const rosterSource = z.object({
  kind: z.literal('roster'),
  postId: z.string(),
  from: instant.nullable(),
  until: instant.nullable(),
});

export type PolicySource = z.infer<typeof policySource>;
export type CalendarSource = z.infer<typeof calendarSource>;

export function engine(
  entry: string,
  at: { position: number | null; at: string } | null = null,
): z.infer<typeof engineSource> {
  return { kind: 'engine', entry, position: at?.position ?? null, at: at?.at ?? null };
}
