import { isOutstanding } from '../../domain/round/duty-state';
import type { Tx } from '../../prisma/client';
import type { Unit } from '../../prisma/generated/client';
import { newId } from '../../prisma/ids';
import { appendEntry } from '../../prisma/log/append';
import type { DutyAfter } from './duties-after';

/**
 * Gives each outstanding duty to the first successor that has a post of its kind and does not owe the same round, and
 * asks for a notice to whoever holds that post. Returns the ids of those that found one.
 */
export async function passOn(
  tx: Tx,
  unit: Unit,
  successors: readonly string[],
  duties: readonly DutyAfter[],
  now: Date,
): Promise<Set<string>> {
  const passed = new Set<string>();
  if (successors.length === 0 || duties.length === 0) return passed;
  const units = { in: [...successors] };
  const posts = await tx.post.findMany({
    where: { unitId: units, closedAt: null, kind: { in: duties.map(({ postKind }) => postKind) } },
    orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
  });
  const owed = await tx.duty.findMany({
    where: { unitId: units, roundId: { in: duties.map(({ roundId }) => roundId) } },
    select: { unitId: true, roundId: true },
  });
  const owing = new Set(owed.map(({ unitId, roundId }) => `${unitId} ${roundId}`));
  for (const duty of duties.filter(isOutstanding)) {
    const to = successors
      .filter((unitId) => !owing.has(`${unitId} ${duty.roundId}`))
      .flatMap(
        (unitId) => posts.find((post) => post.unitId === unitId && post.kind === duty.postKind) ?? [],
      )[0];
    if (to === undefined) continue;
    await passTo(tx, unit, duty, to, now);
    owing.add(`${to.unitId} ${duty.roundId}`);
    passed.add(duty.id);
  }
  return passed;
}

async function passTo(
  tx: Tx,
  unit: Unit,
  duty: DutyAfter,
  to: { id: string; unitId: string },
  now: Date,
): Promise<void> {
  const { officeId } = unit;
  await tx.duty.update({ where: { id: duty.id }, data: { unitId: to.unitId, postId: to.id } });
  await tx.noticeRequest.updateMany({
    where: { dutyId: duty.id, deliveryId: null, dropped: null },
    data: { dropped: 'passed-on' },
  });
  const entryId = await appendEntry(tx, {
    officeId,
    at: now,
    kind: 'duty.passed-on',
    subject: duty.id,
    data: { fromUnit: unit.id, fromPost: duty.postId, toUnit: to.unitId, toPost: to.id },
  });
  await tx.noticeRequest.create({
    data: {
      id: newId(),
      officeId,
      postId: to.id,
      dutyId: duty.id,
      kind: duty.status === 'returned' ? 'returned' : duty.lateAfter < now ? 'late' : 'opening',
      cause: entryId,
      notBefore: now,
      requestedAt: now,
    },
  });
}
