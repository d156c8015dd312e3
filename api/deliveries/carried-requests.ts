import { periodLabel } from '../../domain/cadence/period-label';
import type { Policy } from '../../domain/policy/schema';
import { wordOf } from '../../domain/why/words';
import type { Database } from '../../prisma/client';
import type { NoticeRequest } from '../../prisma/generated/client';
import type { DeliveryStory } from './delivery-schemas';

/** What a notice carried, each thing with its unit, post, and the duty or case that it is about. */
export async function carriedRequests(
  db: Database,
  requests: readonly NoticeRequest[],
  { cadences }: Policy,
  iso: (at: Date) => string,
): Promise<DeliveryStory['requests']> {
  const [posts, duties] = await Promise.all([
    db.post.findMany({ where: { id: { in: requests.map(({ postId }) => postId) } } }),
    db.duty.findMany({ where: { id: { in: requests.flatMap(({ dutyId }) => dutyId ?? []) } } }),
  ]);
  const [units, rounds] = await Promise.all([
    db.unit.findMany({
      where: { id: { in: [...posts.map(({ unitId }) => unitId), ...duties.map(({ unitId }) => unitId)] } },
    }),
    db.round.findMany({ where: { id: { in: duties.map(({ roundId }) => roundId) } } }),
  ]);
  return requests.map((request) => {
    const { id, kind, dutyId, caseId, step, heldFor } = request;
    const post = posts.find((one) => one.id === request.postId);
    const duty = duties.find((one) => one.id === dutyId);
    const unit = units.find((one) => one.id === (duty?.unitId ?? post?.unitId));
    const round = rounds.find((one) => one.id === duty?.roundId);
    return {
      ...{ id, kind, says: wordOf('notice', kind), requestedAt: iso(request.requestedAt) },
      unit: { id: unit?.id ?? '', name: unit?.name ?? '' },
      post: post?.title ?? '',
      duty:
        duty === undefined || round === undefined
          ? null
          : {
              id: duty.id,
              title: cadences[round.cadence]?.title ?? { zh: round.cadence, en: round.cadence },
              label: { zh: periodLabel(round.period, 'zh'), en: periodLabel(round.period, 'en') },
            },
      case: caseId === null ? null : { id: caseId, step: step ?? 1 },
      heldFor: heldFor as 'hour' | 'cap' | null,
    };
  });
}
