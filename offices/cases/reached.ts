import { civilDateOf, instantAt } from '../../domain/calendar/civil-time';
import { addWorkdays } from '../../domain/calendar/workdays';
import type { WorkingCalendar } from '../../domain/calendar/working-calendar';
import type { Ladder } from '../../domain/policy/ladder';
import type { Tx } from '../../prisma/client';
import { ARRIVED } from '../notices/arrived';

/** The first notice of a duty that arrived at a person. */
export interface Arrival {
  dutyId: string;
  personId: string;
  at: Date;
}

/** Who sat in a post, and when somebody stood in for them. */
export interface PostPeople {
  holdings: { postId: string; personId: string; from: Date; until: Date | null }[];
  absences: { postId: string; from: Date; until: Date | null }[];
}

/** Where notices of these duties arrived: taken by the recipient's mail server for good, not merely written. */
export async function arrivalsOf(tx: Tx, dutyIds: readonly string[]): Promise<Arrival[]> {
  return tx.$queryRaw<Arrival[]>`
    SELECT q.duty_id AS "dutyId", s.person_id AS "personId", min(s.sent_at) AS "at"
    FROM notice_request q JOIN delivery s ON s.id = q.delivery_id
    WHERE q.duty_id = ANY(${[...dutyIds]}) AND ${ARRIVED} AND s.sent_at IS NOT NULL
    GROUP BY q.duty_id, s.person_id`;
}

export async function peopleOf(tx: Tx, postIds: readonly string[]): Promise<PostPeople> {
  const where = { postId: { in: [...postIds] } };
  return {
    holdings: await tx.postHolding.findMany({ where, orderBy: { id: 'asc' } }),
    absences: await tx.absence.findMany({ where, orderBy: { id: 'asc' } }),
  };
}

interface OwedDuty {
  postId: string;
  openedAt: Date;
  dueAt: Date;
  lateAfter: Date;
}

/**
 * Who may be named beside the unit for a duty: the one person who held its post all the time that the ladder asks for,
 * with nobody standing in, and had its notice in their hands from the beginning of that time. Null: nobody.
 */
export function namedPerson(
  duty: OwedDuty,
  arrivals: readonly Arrival[],
  { holdings, absences }: PostPeople,
  ladder: Pick<Ladder, 'personReached'>,
  { calendar, zone }: { calendar: WorkingCalendar; zone: string },
): string | null {
  const { personReached } = ladder;
  const latest =
    personReached === 'since-opening'
      ? duty.dueAt
      : instantAt(
          addWorkdays(calendar, civilDateOf(duty.dueAt, zone), -personReached.workdaysBeforeDue),
          '23:59',
          zone,
        );
  const from = personReached === 'since-opening' || latest < duty.openedAt ? duty.openedAt : latest;
  const covers = (one: { from: Date; until: Date | null }): boolean =>
    one.from <= from && (one.until === null || one.until > duty.lateAfter);
  const meets = (one: { from: Date; until: Date | null }): boolean =>
    one.from <= duty.lateAfter && (one.until === null || one.until > from);
  if (absences.some((one) => one.postId === duty.postId && meets(one))) return null;
  const holder = holdings.find((one) => one.postId === duty.postId && covers(one));
  const reached = arrivals.some(
    ({ personId, at }) => personId === holder?.personId && at <= latest && at <= duty.lateAfter,
  );
  return reached ? (holder?.personId ?? null) : null;
}
