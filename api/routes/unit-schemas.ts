import { z } from 'zod';
import { unitKinds } from '../../domain/policy/schema';
import { words } from './duty-schemas';

export const id = z.string().min(1).max(64);
export const day = z.iso.date('expected a day as YYYY-MM-DD');
const name = z.string().trim().min(1, 'expected a name').max(200);

const seat = z.object({
  postId: z.string(),
  kind: z.string(),
  title: z.string(),
  person: z.string().nullable(),
  deputy: z.boolean(),
});

export const unitPage = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      code: z.string(),
      name: z.string(),
      kind: z.string(),
      parentId: z.string().nullable(),
      children: z.int(),
      groups: z.array(z.string()),
      validFrom: z.string().nullable(),
      validUntil: z.string().nullable(),
      valid: z.boolean(),
      holders: z.array(seat),
    }),
  ),
  next: z.string().nullable(),
  total: z.int(),
});

const named = z.object({ id: z.string(), name: z.string() });

export const unitStory = z.object({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  kind: z.string(),
  parent: named.nullable(),
  validFrom: z.string().nullable(),
  validUntil: z.string().nullable(),
  closedAt: z.string().nullable(),
  groups: z.array(z.object({ name: z.string(), from: z.string().nullable(), until: z.string().nullable() })),
  posts: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      title: z.string(),
      closedAt: z.string().nullable(),
      holders: z.array(z.object({ person: z.string(), from: z.string(), until: z.string().nullable() })),
      absences: z.array(
        z.object({
          id: z.string(),
          deputy: z.string(),
          from: z.string(),
          until: z.string().nullable(),
          reason: z.string().nullable(),
        }),
      ),
    }),
  ),
  changes: z.array(
    z.object({
      kind: z.string(),
      effective: z.string(),
      recordedAt: z.string(),
      unit: named,
      successor: named.nullable(),
      nameBefore: z.string().nullable(),
      reason: z.string().nullable(),
      by: z.string().nullable(),
    }),
  ),
});

const common = { effective: day, reason: words };

/** `effective`: from this day on. Parts are named by code: new ones with a name, or units that are there. */
export const changeBody = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('rename'), ...common, name }),
    z.strictObject({ kind: z.literal('merge'), ...common, successorId: id }),
    z.strictObject({
      kind: z.literal('split'),
      ...common,
      parts: z
        .array(z.strictObject({ code: id, name: name.optional(), kind: z.enum(unitKinds).optional() }))
        .min(1)
        .max(50),
    }),
    z.strictObject({ kind: z.literal('close'), ...common }),
  ],
  { error: 'expected kind rename (with name), merge (with successorId), split (with parts) or close' },
);

export const changeAnswer = z.object({
  unitId: z.string(),
  kind: z.enum(['rename', 'merge', 'split', 'close']),
  effective: z.string(),
  successors: z.array(z.string()),
  settled: z.object({ passedOn: z.int(), notApplicable: z.int() }).nullable(),
});
