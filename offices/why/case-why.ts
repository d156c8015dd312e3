import { isoInZone } from '../../domain/calendar/civil-time';
import type { CaseContext } from '../../domain/escalation/case-context';
import type { PlacedEvent } from '../../domain/why/case-story';
import { whyCase, type WhyCase } from '../../domain/why/why-case';
import type { Database } from '../../prisma/client';
import type { CaseFile } from '../../prisma/generated/client';
import { caseContext } from '../cases/context';
import { storedCase } from '../cases/stored-case';
import { subjectOf } from '../cases/subject';
import { calendarsThen } from './calendars-then';
import { derivedWith, type DerivedWith } from './derived-with';
import { logPlaces } from './log-places';
import { caseRoster } from './case-roster';
import { inReach, type Reach } from '../reach';
import { rulesThen } from './rules-then';

export interface CaseWhy extends WhyCase, DerivedWith {
  kind: 'case';
  id: string;
  about: {
    subject: 'unit' | 'person';
    unit: { id: string; name: string };
    /** Whom the case follows; null: it is the unit's. */
    person: { id: string; name: string } | null;
    post: string | null;
    status: string;
    openedAt: string;
    closedAt: string | null;
    rung: string | null;
    stage: string | null;
  };
}

/** Why a case stands where it stands, derived on the spot; null where it is out of reach. */
export async function caseWhy(db: Database, reach: Reach, id: string, now: Date): Promise<CaseWhy | null> {
  const { officeId } = reach;
  const file = await db.caseFile.findFirst({ where: { id, officeId } });
  if (file === null || !inReach(reach, file.unitId)) return null;
  const then = await rulesThen(db, file.policyVersionId, file.closedAt);
  const { events } = await storedEventsOf(db, id);
  const people = events.flatMap(({ event }) => ('by' in event && event.by !== null ? [event.by] : []));
  const joined = events.flatMap(({ event, position }) =>
    event.kind === 'incident-joined' ? [{ id: event.incident.incidentId, position }] : [],
  );
  const rows = await db.incident.findMany({
    where: { id: { in: joined.map((one) => one.id) } },
    select: { id: true, dutyId: true },
  });
  const dutyOf = new Map(rows.map((row) => [row.id, row.dutyId]));
  const roster = await caseRoster(db, people);
  return {
    kind: 'case',
    id,
    about: await aboutOf(db, file, then.rules.policy.office.timeZone),
    ...derivedWith(then, now),
    ...whyCase({
      policy: then.rules.policy,
      text: then.text,
      stored: { version: file.version, nextAt: file.nextAt },
      events,
      contextAt: await contextsOf(db, file, then.rules),
      incidents: joined.map((one) => ({ ...one, dutyId: dutyOf.get(one.id) ?? null })),
      ...roster,
    }),
  };
}

/** The events as they were stored, each with its place in the log. */
async function storedEventsOf(db: Database, caseId: string): Promise<{ events: PlacedEvent[] }> {
  const { events } = await storedCase(db, caseId);
  const rows = await db.caseEvent.findMany({ where: { caseId }, select: { seq: true, entryId: true } });
  const entryOf = new Map(rows.map(({ seq, entryId }) => [seq, entryId]));
  const places = await logPlaces(db, { ids: [...entryOf.values()] });
  const positionOf = new Map(places.map(({ id, position }) => [id, position]));
  return {
    events: events.map(({ seq, key, ...event }) => {
      const entryId = entryOf.get(seq) ?? '';
      return { seq, key, entryId, position: positionOf.get(entryId) ?? null, event };
    }),
  };
}

/** What was decided with at an instant: what was loaded, recorded or marked only later was not known then. */
async function contextsOf(
  db: Database,
  file: CaseFile,
  rules: Parameters<typeof caseContext>[2],
): Promise<(at: Date) => CaseContext> {
  const { policy } = rules;
  if (policy.ladder === undefined)
    throw new Error(`case ${file.id}: the policy that it was opened under has no ladder`);
  const of = { subject: subjectOf(file), officeId: file.officeId, caseId: file.id, openedAt: file.openedAt };
  const base = await caseContext(db, of, rules, policy.ladder, file.openedAt);
  const calendarAt = await calendarsThen(db, file.officeId);
  return (at) => ({
    ...base,
    calendar: calendarAt(at),
    downtimes: base.downtimes.filter(({ until }) => until <= at),
    now: at,
  });
}

async function aboutOf(db: Database, file: CaseFile, zone: string): Promise<CaseWhy['about']> {
  const unit = await db.unit.findUniqueOrThrow({ where: { id: file.unitId } });
  const person = file.personId === null ? null : await db.person.findUnique({ where: { id: file.personId } });
  const post = file.postId === null ? null : await db.post.findUnique({ where: { id: file.postId } });
  const { status, rung, stage } = file;
  return {
    subject: file.personId === null ? 'unit' : 'person',
    unit: { id: unit.id, name: unit.name },
    person: person === null ? null : { id: person.id, name: person.name },
    post: post?.title ?? null,
    status,
    openedAt: isoInZone(file.openedAt, zone),
    closedAt: file.closedAt === null ? null : isoInZone(file.closedAt, zone),
    rung,
    stage,
  };
}
