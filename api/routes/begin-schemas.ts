import { z } from 'zod';
import { bilingual } from './duty-schemas';

/** 14,000 units with their people are some 3 MB as CSV. */
const ROSTER_FILE_BYTES = 8_000_000;
/** In base64, with what stands around it. */
const ROSTER_CONTENT_LENGTH = Math.ceil(ROSTER_FILE_BYTES / 3) * 4;
export const ROSTER_BODY_BYTES = ROSTER_CONTENT_LENGTH + 10_000;

export const begun = z.object({
  roster: z.object({ units: z.int(), posts: z.int(), people: z.int(), contact: z.boolean() }),
  /** Null: no rules were put into force yet, nobody is asked for anything. */
  policy: z.object({ version: z.int(), title: bilingual, inForceFrom: z.string() }).nullable(),
});

export const rosterBody = z.strictObject({
  /** The file's name, for its ending. */
  name: z.string().min(1).max(255),
  /** The file in base64. */
  content: z.base64().max(ROSTER_CONTENT_LENGTH),
  /** Say what would change and write nothing. */
  dryRun: z.boolean(),
});

/** More are counted, not told: whoever mends so many asks again. */
export const FAULTS_TOLD = 200;

/** With errors nothing was written and the counts are 0. */
export const rosterAnswer = z.object({
  dryRun: z.boolean(),
  created: z.int(),
  changed: z.int(),
  closed: z.int(),
  /** All that were found; the first of them are told. */
  errorCount: z.int(),
  errors: z.array(
    z.object({
      /** The file's own number of the row, from 1. */
      row: z.int(),
      column: z.string(),
      message: z.string(),
      messageZh: z.string(),
    }),
  ),
});

export const presetItem = z.object({
  name: z.string(),
  title: bilingual,
  cadences: z.array(
    z.object({
      cadence: z.string(),
      title: bilingual,
      period: z.string(),
      asks: bilingual,
      /** Who owes it. */
      post: bilingual,
    }),
  ),
  /** What may follow where a duty is not done; null where the policy has no ladder. */
  ladder: bilingual.nullable(),
  /** Questions that a person answers first: what they stand at asks nothing until then. */
  open: z.int(),
});

export const presetText = z.object({ name: z.string(), title: bilingual, source: z.string() });
