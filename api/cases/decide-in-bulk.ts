import type { z } from 'zod';
import type { Asking } from '../auth/actor';
import type { ApiDeps } from '../deps';
import { Problem } from '../problem';
import type { bulkAnswer, bulkBody } from '../routes/case-act-schemas';
import { actOn } from './act';

type Items = z.infer<typeof bulkAnswer>['items'];

interface Bulk {
  body: z.infer<typeof bulkBody>;
  key: string | undefined;
  now: Date;
}

/**
 * Declines or puts off several proposals with one reason. Each is an act of its own and answered by itself: one that
 * is refused keeps no other from being taken. Confirming, at whatever rung, is never done like this.
 */
export async function decideInBulk(
  deps: ApiDeps,
  actor: Asking,
  { body, key, now }: Bulk,
): Promise<{ items: Items }> {
  const { outcome, reason, until, items } = body;
  if (outcome === 'confirm' || outcome === 'other-rung') {
    throw new Problem(
      400,
      'one-by-one',
      'outcome: several proposals may be declined or put off together; confirming is always one by one',
      '可以一并不予处置或者暂缓，成立和改档必须逐件决定',
    );
  }
  const answers: Items = [];
  for (const { caseId, step, version } of items) {
    try {
      await actOn(deps, actor, {
        caseId,
        body: { do: 'decide', step, version, outcome, reason, ...(until === undefined ? {} : { until }) },
        key: key === undefined ? undefined : `${key}:${caseId}:${step}`,
        now,
        inBulk: true,
      });
      answers.push({ caseId, step, ok: true, refused: null, detail: null, detailZh: null });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const { code, detail, detailZh = null } = error;
      answers.push({ caseId, step, ok: false, refused: code, detail, detailZh });
    }
  }
  return { items: answers };
}
