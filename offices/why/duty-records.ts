import type { CheckpointKind } from '../../domain/cadence/compiled-round';
import type { KnownFact, StoredDecisions, StoredVerdict, TakenCheckpoint } from '../../domain/why/duty-story';
import type { Database } from '../../prisma/client';
import { logPlaces, type LogPlace } from './log-places';

/** What is stored about one duty beside its own row, in the order of the log. */
export interface DutyRecords {
  facts: KnownFact[];
  checkpoints: TakenCheckpoint[];
  stored: StoredDecisions;
}

/** `places`: the log's entries about the duty's round and shard. */
export async function dutyRecords(
  db: Database,
  { id: dutyId, shardId }: { id: string; shardId: string },
  places: readonly LogPlace[],
): Promise<DutyRecords> {
  const [facts, looks, notices, incidents, verdicts] = await Promise.all([
    db.dutyFact.findMany({ where: { dutyId }, orderBy: [{ at: 'asc' }, { id: 'asc' }] }),
    db.checkpoint.findMany({ where: { shardId }, orderBy: { doneAt: 'asc' } }),
    db.noticeRequest.findMany({ where: { dutyId }, orderBy: { requestedAt: 'asc' } }),
    db.incident.findMany({ where: { dutyId }, orderBy: { recordedAt: 'asc' } }),
    db.dutyVerdict.findMany({ where: { dutyId }, orderBy: [{ decidedAt: 'asc' }, { id: 'asc' }] }),
  ]);
  const entries = await logPlaces(db, { ids: [...facts, ...verdicts].map(({ entryId }) => entryId) });
  const positionOf = new Map(entries.map(({ id, position }) => [id, position]));
  const leftOf = new Map(entries.map(({ id, data }) => [id, data['remaining']]));
  const nameOf = await postNames(db, [
    ...facts.map(({ byPostId }) => byPostId),
    ...verdicts.map(({ decidedBy }) => decidedBy),
  ]);
  return {
    facts: facts.map(({ id, kind, at, receipt, dueAt, entryId, byPostId }) => ({
      ...{ id, kind, at, receipt, dueAt, entryId },
      position: positionOf.get(entryId) ?? null,
      remaining: numberOrNull(leftOf.get(entryId)),
      by: nameOf(byPostId),
    })),
    checkpoints: looks.map(({ id, kind, at, doneAt, result }) => ({
      ...{ id, kind: kind as CheckpointKind, at, doneAt },
      known: Number((result as { known?: string }).known ?? 0),
      position: placeOfLook(places, kind, doneAt),
    })),
    stored: {
      notices: notices.map(({ cause, kind, deliveryId, dropped }) => ({ cause, kind, deliveryId, dropped })),
      incidents: incidents.map(({ kind, recordedAt }) => ({ kind, recordedAt })),
      verdicts: verdicts.map((row): StoredVerdict => ({
        ...{ verdict: row.verdict, reason: row.reason, decidedBy: row.decidedBy, by: nameOf(row.decidedBy) },
        ...{ decidedAt: row.decidedAt, entryId: row.entryId },
        position: positionOf.get(row.entryId) ?? null,
      })),
    },
  };
}

function numberOrNull(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

function placeOfLook(places: readonly LogPlace[], kind: string, doneAt: Date): number | null {
  const entry = places.find(
    (place) => place.kind === `checkpoint.${kind}` && place.at.getTime() === doneAt.getTime(),
  );
  return entry?.position ?? null;
}

/** Unit and title of posts by their ids; null for nobody and for a post that is gone. */
export async function postNames(
  db: Database,
  ids: readonly (string | null)[],
): Promise<(id: string | null) => string | null> {
  const known = [...new Set(ids.flatMap((id) => (id === null ? [] : [id])))];
  const posts = await db.post.findMany({ where: { id: { in: known } } });
  const units = await db.unit.findMany({ where: { id: { in: posts.map(({ unitId }) => unitId) } } });
  const unitName = new Map(units.map(({ id, name }) => [id, name]));
  const names = new Map(
    posts.map(({ id, unitId, title }) => [id, `${unitName.get(unitId) ?? ''} ${title}`.trim()]),
  );
  return (id) => (id === null ? null : (names.get(id) ?? null));
}
