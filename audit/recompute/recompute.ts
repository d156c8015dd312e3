import canonicalize from 'canonicalize';
import { digestOf } from '../../prisma/log/digest';
import { altered } from '../bundle/bundle-fault';
import type { Bundle, Manifest } from '../bundle/bundle';
import { groundDigest } from '../bundle/digests';
import type { Ground, Roster } from '../bundle/ground';
import { caseAgain } from './case-again';
import { dutyAgain } from './duty-again';
import { roundAgain } from './round-dates';
import { rulesInTime } from './rules-in-time';
import { checkShard, type Incidents } from './shard-again';
import { toldBy, type Told } from './told';

/** What was computed again and found as it was. */
export interface Recomputed {
  rounds: number;
  duties: number;
  looks: number;
  cases: number;
}

/**
 * Computes the dates, incidents and verdicts of a bundle's rounds again with the rules of this code, from nothing but
 * its entries and what these name by digest. Throws AlteredBundle for the first that is another. What the entries are
 * is proved before.
 */
export function recompute({ entries, ground, manifest }: Bundle, incidentsOf: Incidents): Recomputed {
  const told = toldBy(entries);
  requireGround(told, ground);
  if (groundDigest(ground) !== manifest.ground) throw altered('ground', 'ground-altered');
  const rules = rulesInTime(told, ground);
  const bySubject = grouped(told, ({ subject }) => subject);
  const of = (subject: string): Told[] => bySubject.get(subject) ?? [];
  const counts = { rounds: 0, duties: 0, looks: 0, cases: 0 };
  for (const [roundId, shards] of grouped(openedShards(told), ({ data }) => String(data['round']))) {
    const round = roundAgain(of(roundId), rules);
    counts.rounds += 1;
    for (const { subject: shardId, position } of shards) {
      const roster = ground.rosters.find((one) => one.shardId === shardId);
      if (roster === undefined || round === null) throw altered(`position ${position}`, 'ground-missing');
      const owing = roster.owing.filter(([, id, unitId]) => isIn(manifest.scope, unitId, of(id)));
      const duties = owing.map(([ordinal, id]) =>
        dutyAgain({ id, ordinal, entries: of(id), released: releasesOf(told, id) }, round, rules),
      );
      const shard = { cadence: round.cadence, told: of(shardId), duties, entriesOf: of };
      checkShard(shard, rules, incidentsOf);
      counts.duties += duties.length;
      counts.looks += shard.told.filter(({ kind }) => kind.startsWith('checkpoint.')).length;
    }
  }
  for (const { subject, position } of told.filter(({ kind }) => kind === 'case.opened')) {
    const decidedWith = ground.cases.find(({ caseId }) => caseId === subject);
    if (decidedWith === undefined) throw altered(`position ${position}`, 'ground-missing');
    caseAgain(of(subject), decidedWith, rules);
    counts.cases += 1;
  }
  return counts;
}

/** Of a unit's bundle only its own duties are known: those that it owed, and those that were passed on to it. */
function isIn({ kind, id }: Manifest['scope'], unitId: string, entries: readonly Told[]): boolean {
  return (
    kind !== 'unit' ||
    unitId === id ||
    entries.some((entry) => entry.kind === 'duty.passed-on' && entry.data['toUnit'] === id)
  );
}

function grouped(told: readonly Told[], keyOf: (entry: Told) => string): Map<string, Told[]> {
  const groups = new Map<string, Told[]>();
  for (const entry of told) {
    const key = keyOf(entry);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  return groups;
}

const openedShards = (told: readonly Told[]): Told[] => told.filter(({ kind }) => kind === 'shard.opened');

const releasesOf = (told: readonly Told[], dutyId: string): Told[] =>
  told.filter(
    ({ kind, data }) =>
      kind === 'unit.settled' && (data['notApplicable'] as string[] | undefined)?.includes(dutyId) === true,
  );

/** Each text of rules, each calendar and each roster is the one whose digest its own entry tells. */
function requireGround(told: readonly Told[], { policies, calendars, rosters }: Ground): void {
  const digests = new Map<string, string>([
    ...policies.map(({ id, source }) => [`policy.loaded ${id}`, digestOf(source)] as const),
    ...calendars.map(({ id, days }) => [`calendar.loaded ${id}`, digestOf(JSON.stringify(days))] as const),
    ...rosters.map((roster) => [`shard.opened ${roster.shardId}`, rosterDigest(roster)] as const),
  ]);
  for (const { kind, subject, position, data } of told) {
    if (!['policy.loaded', 'calendar.loaded', 'shard.opened'].includes(kind)) continue;
    const digest = digests.get(`${kind} ${subject}`);
    if (digest === undefined) throw altered(`position ${position}`, 'ground-missing');
    if (digest !== (data['digest'] ?? data['roster']))
      throw altered(`position ${position}`, 'ground-altered');
  }
}

const rosterDigest = ({ owing }: Roster): string => digestOf(canonicalize(owing) ?? '');
