import { addDays } from '../../domain/calendar/civil-date';
import { civilDateOf, instantAt, isoInZone } from '../../domain/calendar/civil-time';
import { both, type Telling } from '../../domain/escalation/words/telling';
import type { Bilingual } from '../../domain/policy/words';
import { differenceOf } from '../../domain/trail/difference';
import { knownAt } from '../../domain/trail/known';
import { rowsOf, type Row } from '../../domain/trail/rows';
import { entryWords } from '../../domain/trail/words';
import { rulesInForce, rulesOfVersion } from '../../offices/rules';
import type { Database } from '../../prisma/client';
import type { Asking } from '../auth/actor';
import { Problem } from '../problem';
import { entriesOf, type LoggedEntry } from './entries';
import { noteReading } from './note-reading';
import { ruleOf } from './rules';
import { stateAt } from './states';
import { trailSubject, type TrailSubject } from './subject';
import { dutyNames } from './titles';
import type { Trail, TrailKind, TrailQuery } from './trail-schemas';
import { whoOf } from './who';

/** Of a group that is one of many in its round: it says nothing of the unit or the duty by itself. */
const OF_GROUP = /^(checkpoint|shard|history)\./;

interface Asked {
  kind: TrailKind;
  id: string;
  query: TrailQuery;
  /** Whether its bundle can be fetched here. */
  exports: boolean;
}

/** The trail of a subject: where it stood before and after, what changed, and the lines between. Notes the reading. */
export async function trailOf(db: Database, actor: Asking, asked: Asked, now: Date): Promise<Trail> {
  const { kind, id, query } = asked;
  const { officeId } = actor;
  const { from = null, until = null } = query;
  if (from !== null && until !== null && until < from)
    throw new Problem(400, 'query', `until: got ${until}, expected ${from} or a later day`);
  const subject = await trailSubject(db, kind, officeId, id);
  await noteReading(db, actor, { kind, id, from, until }, now);
  const telling = await tellingOf(db, officeId, subject, now);
  const { zone } = telling;
  const all = await entriesOf(db, officeId, subject);
  const [beginning, end] = [endOf(from, zone), endOf(until, zone)];
  const before = beginning === null ? [] : all.filter(({ at }) => Date.parse(at) < beginning);
  const after = end === null ? all : all.filter(({ at }) => Date.parse(at) < end);
  const states = [
    beginning === null ? [] : stateAt(subject, before, iso(beginning), telling),
    stateAt(subject, after, iso(end ?? now.getTime()), telling),
  ] as const;
  const shown = after.slice(before.length).filter(tells(subject));
  const lines = await linesOf(db, subject, { all: after, shown, telling }, query);
  const days = all.filter(tells(subject)).map(({ at }) => civilDateOf(at, zone));
  return {
    ...{ kind, id, title: subject.title, zone, now: isoInZone(now, zone), from, until },
    ...{ firstDay: days[0] ?? null, lastDay: days.at(-1) ?? null },
    ...{ before: [...states[0]], after: [...states[1]], changed: differenceOf(...states) },
    ...{ entries: shown.length, ...lines, exports: asked.exports },
  };
}

/** The first instant after a day; null for none. */
const endOf = (day: string | null, zone: string): number | null =>
  day === null ? null : instantAt(addDays(day, 1), '00:00', zone).getTime();

const iso = (at: number): string => new Date(at).toISOString();

async function tellingOf(db: Database, officeId: string, subject: TrailSubject, now: Date): Promise<Telling> {
  const version = subject.kind === 'unit' ? null : subject.policyOf(subject.id);
  const { policy } =
    version === null ? await rulesInForce(db, officeId, now) : await rulesOfVersion(db, version);
  return { ladder: policy.ladder, zone: policy.office.timeZone };
}

/** Whether an entry is a line of it: what a group of the round was told says nothing of one unit. */
function tells({ kind, duties }: TrailSubject): (entry: LoggedEntry) => boolean {
  if (kind !== 'unit' && kind !== 'duty') return () => true;
  const places = new Set(duties.map(({ shardId, ordinal }) => `${shardId} ${ordinal}`));
  return ({ kind: what, subject, data }) => {
    if (what === 'verdicts.recorded')
      return ((data['verdicts'] ?? []) as [number, string][]).some(([ordinal]) =>
        places.has(`${subject} ${ordinal}`),
      );
    return kind === 'duty' || !OF_GROUP.test(what);
  };
}

interface Between {
  all: readonly LoggedEntry[];
  shown: readonly LoggedEntry[];
  telling: Telling;
}

async function linesOf(
  db: Database,
  subject: TrailSubject,
  { all, shown, telling }: Between,
  { kind, day, cursor = 0, limit }: TrailQuery,
): Promise<Pick<Trail, 'lines' | 'next'>> {
  const { zone } = telling;
  const chosen = shown.filter(
    (entry) =>
      (kind === undefined || entry.kind === kind) &&
      (day === undefined || civilDateOf(entry.at, zone) === day),
  );
  const rows = rowsOf(chosen, zone, subject.kind === 'round' && kind === undefined);
  const page = rows.slice(cursor, cursor + limit);
  const entries = page.map(({ first }) => first as LoggedEntry);
  const [who, rule, names] = await Promise.all([
    whoOf(db, entries),
    ruleOf(db, entries, subject),
    dutyNames(
      db,
      entries.filter((entry) => leadsToDuty(subject, entry)).map((entry) => entry.subject),
    ),
  ]);
  const lines = page.map((row): Trail['lines'][number] => {
    const entry = row.first as LoggedEntry;
    const { position, at, id, digest, body } = entry;
    const one = row.count === 1;
    return {
      ...{ position, last: row.last, count: row.count, day: row.day, kind: entry.kind },
      at: isoInZone(at, zone),
      words: one ? wordsOf(subject, entry, telling) : together(row, telling),
      by: one ? who(entry) : null,
      known: one ? knownAt(entry, before(all, entry)) : null,
      rule: rule(entry),
      leads: one ? leadOf(subject, entry, names) : null,
      entry: one ? { id, digest, body } : null,
    };
  });
  return { lines, next: rows.length > cursor + limit ? cursor + limit : null };
}

/** The entries of the same case before one of its events. */
const before = (all: readonly LoggedEntry[], entry: LoggedEntry): LoggedEntry[] =>
  all.slice(0, all.indexOf(entry)).filter(({ subject }) => subject === entry.subject);

/** Of a group's verdicts, a duty's trail tells its own and a unit's those of its duties. */
function wordsOf({ kind, duties }: TrailSubject, entry: LoggedEntry, telling: Telling): Bilingual {
  if (entry.kind !== 'verdicts.recorded' || kind === 'round') return entryWords(entry, telling);
  const own = new Set(duties.filter((one) => one.shardId === entry.subject).map(({ ordinal }) => ordinal));
  const verdicts = (entry.data['verdicts'] as [number, string][]).filter(([ordinal]) => own.has(ordinal));
  return entryWords({ ...entry, data: { ...entry.data, verdicts } }, telling);
}

function together({ first, count }: Row, telling: Telling): Bilingual {
  const words = entryWords({ ...first, data: plain(first.data) }, telling);
  return both(`${words.zh}：${count} 次`, `${words.en}: ${count} times`);
}

/** What is the first entry's alone is no part of the words for many. */
function plain({
  shard: _,
  units: __,
  verdict: ___,
  dueAt: ____,
  lateAfter: _____,
  ...rest
}: Row['first']['data']) {
  return rest;
}

const leadsToDuty = ({ kind }: TrailSubject, entry: LoggedEntry): boolean =>
  kind !== 'duty' && entry.kind.startsWith('duty.');

function leadOf(
  subject: TrailSubject,
  entry: LoggedEntry,
  names: (id: string) => Bilingual,
): Trail['lines'][number]['leads'] {
  if (leadsToDuty(subject, entry)) return { kind: 'duty', id: entry.subject, name: names(entry.subject) };
  if (subject.kind === 'unit' && subject.caseIds.includes(entry.subject))
    return { kind: 'case', id: entry.subject, name: both('这件案件', 'the case') };
  if (subject.kind === 'duty' && subject.roundIds.includes(entry.subject))
    return { kind: 'round', id: entry.subject, name: both('这一期', 'the round') };
  return null;
}
