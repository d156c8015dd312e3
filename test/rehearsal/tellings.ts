import type { RehearsedEvent } from '../../domain/rehearsal/event';
import type { Course } from '../../domain/rehearsal/course';
import { RehearsedLadder } from '../../domain/rehearsal/proposals';
import type { EngineBench } from '../setup/engine-bench';
import type { TestOffice } from '../setup/test-office';

/** Office time to the minute, which is as exact as a policy is: the engine needs a moment for what it does. */
export function minute(at: number | Date): string {
  const ms = typeof at === 'number' ? at : at.getTime();
  return new Date(ms + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}

/** What happened, a line an event: when, what, to whom. */
export function rehearsedStory(course: Course, events: readonly RehearsedEvent[]): string[] {
  const nameOf = (round: number): string =>
    `${course.rounds[round]?.cadence} ${course.rounds[round]?.period}`;
  const told = events.map((event) => {
    const at = `${minute(event.at)} ${event.kind}`;
    if (event.kind === 'mail') {
      const duties = event.duties.map(({ round, unit }) => `${nameOf(round)} ${unit}`);
      return `${at} to ${event.person}: ${duties.sort().join(', ')}`;
    }
    const line = `${at} ${nameOf(event.round)}`;
    if (event.kind === 'opened') return `${line}: ${event.owing.units.join(' ')}`;
    if (event.kind === 'verdict') return `${line} ${event.unit} ${event.verdict} ${event.reason}`;
    return `${line} ${event.unit}${event.kind === 'ground' ? ` ${event.ground}` : ''}`;
  });
  return told.sort();
}

/** What a person enters as a false report is the ground `false` of a rehearsal. */
const groundOf = (kind: string): string => (kind === 'false-report' ? 'false' : kind);

/** The same of the engine's tables and of the messages in its inbox. `people`: by unit, who is its secretary. */
export async function livedStory(
  bench: EngineBench,
  office: TestOffice,
  people: number[],
): Promise<string[]> {
  const { db } = bench.deps;
  const where = { officeId: office.id };
  const rounds = await db.round.findMany({ where: { ...where, openedAt: { not: null } } });
  const duties = await db.duty.findMany({ where, orderBy: { ordinal: 'asc' } });
  const named = new Map(
    duties.map(({ id, roundId, ordinal }) => {
      const round = rounds.find((one) => one.id === roundId);
      return [id, `${round?.cadence} ${round?.period} ${ordinal}`] as const;
    }),
  );
  const ofOffice = { dutyId: { in: [...named.keys()] } };
  const opened = rounds.map(({ id, cadence, period, openedAt }) => {
    const owing = duties.filter(({ roundId }) => roundId === id).map(({ ordinal }) => ordinal);
    return `${minute(openedAt ?? 0)} opened ${cadence} ${period}: ${owing.join(' ')}`;
  });
  const words: Record<string, string> = { outcome: 'received', accepted: 'accepted' };
  // That something was found false is told by its verdict and by its ground.
  const ofPeople = { ...ofOffice, kind: { not: 'found-false' } };
  const facts = (await db.dutyFact.findMany({ where: ofPeople })).map(
    ({ at, kind, dutyId }) => `${minute(at)} ${words[kind] ?? kind} ${named.get(dutyId)}`,
  );
  const verdicts = (await db.dutyVerdict.findMany({ where: ofOffice })).map(
    ({ decidedAt, dutyId, verdict, reason }) =>
      `${minute(decidedAt)} verdict ${named.get(dutyId)} ${verdict} ${reason}`,
  );
  const grounds = (await db.incident.findMany({ where })).map(
    ({ recordedAt, dutyId, kind }) =>
      `${minute(recordedAt)} ground ${named.get(dutyId ?? '')} ${groundOf(kind)}`,
  );
  const sent = new Map((await db.delivery.findMany({ where })).map((one) => [one.messageId, one.slot]));
  const mails = (await office.mails()).flatMap(({ messageId, to, text }) => {
    const spoken = [...text.matchAll(/http:\/\/duban\.test\/duties\/(\w+)/g)].map(([, dutyId = '']) =>
      String(named.get(dutyId)),
    );
    // What a mail says of cases is no part of this story: a rehearsal writes none.
    if (spoken.length === 0) return [];
    const unit = people.findIndex((_, at) => office.emailOf(at) === to[0]?.address);
    const slot = instantOf(sent.get(messageId ?? '') ?? '');
    return `${minute(slot)} mail to ${people[unit]}: ${[...new Set(spoken)].sort().join(', ')}`;
  });
  return [...opened, ...facts, ...verdicts, ...grounds, ...mails].sort();
}

/**
 * The first proposal against each unit, of a course in which nobody decides. Later ones are not compared: a rehearsal
 * knows no silence, so there an undecided proposal ends with its hearing.
 */
export function rehearsedFirstProposals(course: Course, events: readonly RehearsedEvent[]): string[] {
  const first = new Map<number, string>();
  const ladder = new RehearsedLadder(course, ({ at, unit, rung }) => {
    if (!first.has(unit)) first.set(unit, `${minute(at)} proposed ${rung} to ${unit}`);
  });
  for (const event of events) ladder.take(event);
  return [...first.values()].sort();
}

/** The same of the events of the engine's cases. */
export async function livedFirstProposals(
  { deps: { db } }: EngineBench,
  office: TestOffice,
): Promise<string[]> {
  const where = { officeId: office.id };
  const units = new Map((await db.duty.findMany({ where })).map(({ unitId, ordinal }) => [unitId, ordinal]));
  const cases = new Map((await db.caseFile.findMany({ where })).map(({ id, unitId }) => [id, unitId]));
  const proposed = await db.caseEvent.findMany({
    where: { caseId: { in: [...cases.keys()] }, kind: 'proposed' },
    orderBy: { at: 'asc' },
  });
  const first = new Map<number, string>();
  for (const { caseId, at, body } of proposed) {
    const unit = units.get(cases.get(caseId) ?? '') ?? -1;
    const { rung } = body as { rung: string };
    if (!first.has(unit)) first.set(unit, `${minute(at)} proposed ${rung} to ${unit}`);
  }
  return [...first.values()].sort();
}

/** A slot's key, `20310106T011500Z`, as an instant. */
function instantOf(slot: string): Date {
  const [, year, month, day, hour, min, sec] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(slot) ?? [];
  return new Date(`${year}-${month}-${day}T${hour}:${min}:${sec}Z`);
}
