import { z } from 'zod';
import { bilingual } from '../routes/duty-schemas';
import { day, id } from '../routes/unit-schemas';

export const trailKinds = ['case', 'round', 'unit', 'duty'] as const;
export type TrailKind = (typeof trailKinds)[number];

export const trailQuery = z.object({
  /** The state at the end of this day stands before the lines; none: from the beginning. */
  from: day.optional(),
  /** The state at the end of this day stands after the lines; none: now. */
  until: day.optional(),
  /** Only what one line stands for: its kind and its day. */
  kind: z.string().max(64).optional(),
  day: day.optional(),
  /** The line from which on this page tells, as the page before it said. */
  cursor: z.coerce.number().int().min(0).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
});

export type TrailQuery = z.infer<typeof trailQuery>;

const stateLine = z.object({ key: z.string(), label: bilingual, value: bilingual });

const trailLine = z.object({
  /** In the log; of several entries: of the first and of the last. */
  position: z.int(),
  last: z.int(),
  /** How many entries it stands for. */
  count: z.int(),
  at: z.string(),
  day: z.string(),
  kind: z.string(),
  words: bilingual,
  /** The post, and who held it at that moment; null: the engine. */
  by: z.object({ post: z.string().nullable(), person: z.string().nullable() }).nullable(),
  /** What was known then, where it rests on that. */
  known: bilingual.nullable(),
  rule: z.object({ id: z.string(), version: z.int(), title: bilingual }).nullable(),
  /** What it happened to, where that has a trail of its own. */
  leads: z.object({ kind: z.enum(trailKinds), id: z.string(), name: bilingual }).nullable(),
  /** The entry itself, as the log has it; null where the line stands for several. */
  entry: z.object({ id: z.string(), digest: z.string(), body: z.string() }).nullable(),
});

export const trail = z.object({
  kind: z.enum(trailKinds),
  id: z.string(),
  title: bilingual,
  zone: z.string(),
  now: z.string(),
  /** Days of its first and its last entry; null where it has none. */
  firstDay: z.string().nullable(),
  lastDay: z.string().nullable(),
  from: z.string().nullable(),
  until: z.string().nullable(),
  before: z.array(stateLine),
  after: z.array(stateLine),
  changed: z.array(
    z.object({
      key: z.string(),
      label: bilingual,
      before: bilingual.nullable(),
      after: bilingual.nullable(),
    }),
  ),
  /** Entries that the lines stand for. */
  entries: z.int(),
  lines: z.array(trailLine),
  next: z.int().nullable(),
  /** Whether its bundle can be fetched here; else `duban audit export` writes it. */
  exports: z.boolean(),
});
export type Trail = z.infer<typeof trail>;

export const found = z.object({
  items: z.array(
    z.object({
      kind: z.enum(trailKinds),
      id: z.string(),
      name: bilingual,
      /** What of it was found: `unit`, `receipt`, `document`, `position`, … */
      by: z.enum(['name', 'id', 'position', 'receipt', 'document']),
      /** The position that was asked for. */
      position: z.int().nullable(),
    }),
  ),
  /** There were more than are told. */
  more: z.boolean(),
});
export type Found = z.infer<typeof found>;

export const searchQuery = z.object({ q: z.string().trim().max(100).default('') });
export const trailParams = z.object({ id });
