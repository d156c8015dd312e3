import type { HeldFor } from '../../domain/notices/timing-request';
import type { AskedFor, AskedRequest } from '../../domain/why/asked-steps';
import type { Cover } from '../../domain/why/covered-steps';
import type { HeldPost } from '../../domain/why/person-steps';
import type { CaseOfNotice } from '../../domain/why/told-case-steps';
import type { DutyOfNotice } from '../../domain/why/told-steps';
import type { Database } from '../../prisma/client';
import type { Checkpoint, Delivery, NoticeRequest } from '../../prisma/generated/client';
import { BY_HAND } from '../rounds/remind-round';
import { postNames } from './duty-records';
import { logPlaces, type LogPlace } from './log-places';
import { casesOfNotice, coversOf } from './notice-cases';
import { dutiesOfNotice } from './notice-duties';
import type { Reach } from '../reach';

/** What asked for a notice: requests, the duties they are for, and the posts. */
export interface NoticeRequests {
  requests: AskedRequest[];
  duties: DutyOfNotice[];
  cases: CaseOfNotice[];
  covers: Cover[];
  posts: HeldPost[];
  /** Of requests that a case addressed to the person. */
  named: HeldPost[];
  cadences: string[];
}

/** The requests that a delivery carries, those of posts within reach; null where there are none. */
export async function requestsOfNotice(
  db: Database,
  delivery: Delivery,
  { units }: Pick<Reach, 'units'>,
): Promise<NoticeRequests | null> {
  const all = await db.noticeRequest.findMany({
    where: { deliveryId: delivery.id },
    orderBy: [{ requestedAt: 'asc' }, { id: 'asc' }],
  });
  const posts = await db.post.findMany({
    where: {
      id: { in: all.map(({ postId }) => postId) },
      ...(units === null ? {} : { unitId: { in: [...units] } }),
    },
  });
  const reached = new Set(posts.map(({ id }) => id));
  const rows = all.filter(({ postId }) => reached.has(postId));
  if (rows.length === 0) return null;

  const { names, duties } = await dutiesOfNotice(
    db,
    rows.flatMap(({ dutyId }) => dutyId ?? []),
    delivery,
  );
  const asked = await whoAsked(db, rows);
  const ofPerson = rows.filter(({ personId }) => personId !== null);
  const ofPosts = rows.filter(({ personId }) => personId === null);
  return {
    requests: rows.map((row) => ({
      kind: row.kind,
      requestedAt: row.requestedAt,
      heldFor: row.heldFor as HeldFor | null,
      duty: names.find(({ id }) => id === row.dutyId) ?? null,
      asked: asked(row),
    })),
    duties,
    cases: await casesOfNotice(db, rows, delivery),
    covers: await coversOf(db, rows, names, delivery.createdAt),
    posts: await heldPosts(db, [...new Set(ofPosts.map(({ postId }) => postId))]),
    named: await heldPosts(db, [...new Set(ofPerson.map(({ postId }) => postId))]),
    cadences: [...new Set(names.map(({ cadence }) => cadence))],
  };
}

/** A request's cause names a checkpoint (`shard:kind:at`), a return (`duty:returned:at`), a reminder by hand or the policy. */
async function whoAsked(
  db: Database,
  rows: readonly NoticeRequest[],
): Promise<(row: NoticeRequest) => AskedFor> {
  const looks = await db.checkpoint.findMany({ where: { id: { in: rows.map(({ cause }) => cause) } } });
  const returns = await db.dutyFact.findMany({
    where: { dutyId: { in: rows.flatMap(({ dutyId }) => dutyId ?? []) }, kind: 'returned' },
  });
  const reminded = await remindedRounds(db, rows);
  const places = await logPlaces(db, {
    subjects: [...looks.map(({ shardId }) => shardId), ...reminded],
    ids: returns.map(({ entryId }) => entryId),
  });
  return ({ cause, dutyId, kind, caseId, step, againOf, requestedAt }) => {
    if (againOf !== null) return { by: 'again', deliveryId: againOf };
    if (cause.startsWith(BY_HAND)) return byHand(cause, requestedAt, places);
    if (caseId !== null) return { by: 'case', caseId, step: step ?? 1 };
    const look = looks.find(({ id }) => id === cause);
    if (look !== undefined) return byCheckpoint(look, places);
    const fact = returns.find(
      (one) => one.dutyId === dutyId && kind === 'returned' && cause.endsWith(one.at.toISOString()),
    );
    if (fact === undefined) return { by: 'other', cause };
    const position = places.find(({ id }) => id === fact.entryId)?.position ?? null;
    return { by: 'returned', factId: fact.id, at: fact.at, position };
  };
}

function byCheckpoint({ kind, at, doneAt, shardId }: Checkpoint, places: readonly LogPlace[]): AskedFor {
  const entry = places.find(
    (place) =>
      place.subject === shardId &&
      place.kind === `checkpoint.${kind}` &&
      place.at.getTime() === doneAt.getTime(),
  );
  return { by: 'checkpoint', kind, at, doneAt, position: entry?.position ?? null };
}

/** The rounds whose reminders by hand are among what was asked. */
async function remindedRounds(db: Database, rows: readonly NoticeRequest[]): Promise<string[]> {
  const dutyIds = rows.flatMap(({ cause, dutyId }) => (cause.startsWith(BY_HAND) ? (dutyId ?? []) : []));
  const duties = await db.duty.findMany({ where: { id: { in: dutyIds } }, select: { roundId: true } });
  return [...new Set(duties.map(({ roundId }) => roundId))];
}

function byHand(cause: string, at: Date, places: readonly LogPlace[]): AskedFor {
  const reminder = cause.slice(BY_HAND.length).split(':')[0];
  const entry = places.find(({ kind, data }) => kind === 'round.reminded' && data.reminder === reminder);
  return { by: 'hand', at, position: entry?.position ?? null };
}

async function heldPosts(db: Database, postIds: string[]): Promise<HeldPost[]> {
  const [nameOf, holdings, absences] = await Promise.all([
    postNames(db, postIds),
    db.postHolding.findMany({
      where: { postId: { in: postIds } },
      orderBy: [{ from: 'desc' }, { id: 'asc' }],
    }),
    db.absence.findMany({ where: { postId: { in: postIds } }, orderBy: [{ from: 'desc' }, { id: 'asc' }] }),
  ]);
  return postIds.map((postId) => ({
    postId,
    post: nameOf(postId) ?? postId,
    holdings: holdings.filter((holding) => holding.postId === postId),
    absences: absences.filter((absence) => absence.postId === postId),
  }));
}
