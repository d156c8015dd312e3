import { z } from 'zod';
import { rungs } from '../../domain/policy/rungs';
import { unitKinds } from '../../domain/policy/schema';

/** An instant, ISO 8601. */
const at = z.string();

/**
 * What a case was decided with beside its events, the rules and the calendar, with when it was so. The log names none of
 * it by digest: it is what the exporter attests, bound to the manifest.
 */
export const caseGroundSchema = z.strictObject({
  caseId: z.string(),
  unitKind: z.enum(unitKinds),
  /** Kind of the post whose holder could be named, from when on; empty where there was none. */
  postKinds: z.array(z.strictObject({ from: at, kind: z.string() })),
  /** What earlier cases of the same subject left behind. */
  marks: z.array(
    z.strictObject({
      rung: z.enum(rungs),
      from: at,
      until: at,
      liftedAt: at.nullable(),
      personId: z.string().nullable(),
    }),
  ),
  /** Sources that proposals of earlier cases of the same subject rested on. */
  used: z.array(z.strictObject({ rung: z.enum(rungs), source: z.string(), since: at })),
  /** Which posts those who acted answered for, from when until when. */
  answered: z.array(
    z.strictObject({
      postId: z.string(),
      postKind: z.string(),
      unitId: z.string(),
      personId: z.string(),
      from: at,
      until: at.nullable(),
    }),
  ),
});

export type CaseGround = z.infer<typeof caseGroundSchema>;
