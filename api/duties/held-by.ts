import { isoInZone } from '../../domain/calendar/civil-time';
import { heldBetween } from '../../domain/people/held-between';
import type { OfficeRules } from '../../offices/rules';
import type { Database } from '../../prisma/client';
import type { Duty } from '../../prisma/generated/client';
import { tenuresOf } from '../units/tenures';

/** Who answered for a duty, from when until when (exclusive). */
export interface HeldBy {
  /** Null: nobody held the post. */
  person: string | null;
  /** Unit and post, as they are called now. */
  post: string;
  from: string;
  until: string;
  /** Each civil day from the opening to the due hour counts once, for whoever held the post when it ended. */
  days: number;
  workdays: number;
  deputy: boolean;
}

/** A post that carries the duty, from an instant to another. */
interface Carried {
  postId: string;
  from: Date;
  until: Date;
}

/** The record of who held the post from the opening to the due hour; a duty that passed on has more than one post. */
export async function heldBy(db: Database, duty: Duty, { policy, calendar }: OfficeRules): Promise<HeldBy[]> {
  const zone = policy.office.timeZone;
  const carried = await postsThatCarried(db, duty);
  const ids = carried.map(({ postId }) => postId);
  const tenures = await tenuresOf(db, ids);
  const titles = await titlesOf(db, ids);
  return carried.flatMap(({ postId, from, until }, index) => {
    const goesOn = index < carried.length - 1;
    const [holdings, absences] = [tenures.holdings(postId), tenures.absences(postId)];
    const spans = heldBetween(holdings, absences, from, until, zone, calendar, { goesOn });
    return spans.map(({ personId, deputy, days, workdays, ...span }) => ({
      person: personId === null ? null : tenures.nameOf(personId),
      post: titles.get(postId) ?? '',
      from: isoInZone(span.from, zone),
      until: isoInZone(span.until, zone),
      days,
      workdays: workdays ?? 0,
      deputy,
    }));
  });
}

async function postsThatCarried(db: Database, duty: Duty): Promise<Carried[]> {
  const passed = await db.$queryRaw<{ at: Date; fromPost: string }[]>`
    SELECT at, body::jsonb -> 'data' ->> 'fromPost' AS "fromPost" FROM log_entry
    WHERE subject = ${duty.id} AND kind = 'duty.passed-on' ORDER BY at, id`;
  const posts = [...passed.map(({ fromPost }) => fromPost), duty.postId];
  const instants = [duty.openedAt, ...passed.map(({ at }) => at), duty.dueAt];
  return posts.flatMap((postId, index) => {
    const [from, until] = [instants[index], instants[index + 1]];
    return from === undefined || until === undefined || from >= until ? [] : { postId, from, until };
  });
}

async function titlesOf(db: Database, postIds: string[]): Promise<Map<string, string>> {
  const rows = await db.$queryRaw<{ id: string; title: string }[]>`
    SELECT p.id, u.name || ' ' || p.title AS title FROM post p JOIN unit u ON u.id = p.unit_id
    WHERE p.id = ANY(${postIds})`;
  return new Map(rows.map(({ id, title }) => [id, title]));
}
