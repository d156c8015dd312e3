import { z } from 'zod';
import { administeredYearSchema } from '../../domain/calendar/administered-year';
import { caseGroundSchema } from './case-ground';

/** A duty as its shard was opened with it. */
const owing = z.tuple([z.int().nonnegative(), z.string(), z.string(), z.string()]);

/**
 * What the entries name by digest and the dates and verdicts are computed from: the texts of the rules, the days of the
 * calendars, who owed. Each is held against the digest in its own entry; what cases were decided with has none.
 */
export const groundSchema = z.strictObject({
  /** All versions of the office's policy, as they were loaded. */
  policies: z.array(z.strictObject({ id: z.string(), source: z.string() })),
  calendars: z.array(z.strictObject({ id: z.string(), days: administeredYearSchema })),
  /** `owing`: ordinal, duty, unit and post, when the shard was opened. */
  rosters: z.array(z.strictObject({ shardId: z.string(), owing: z.array(owing) })),
  cases: z.array(caseGroundSchema),
});

export type Ground = z.infer<typeof groundSchema>;
export type Roster = Ground['rosters'][number];
