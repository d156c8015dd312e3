import canonicalize from 'canonicalize';
import { isDeepStrictEqual } from 'node:util';
import type { CheckpointKind } from '../../domain/cadence/compiled-round';
import { digestOf } from '../../prisma/log/digest';
import { altered } from '../bundle/bundle-fault';
import type { Look } from '../bundle/compare-looks';
import type { DutyAgain } from './duty-again';
import { checkFacts } from './facts-again';
import { lookAgain, type ToldLook } from './look-again';
import type { RulesInTime } from './rules-in-time';
import type { Told } from './told';

/** What a look answered by its history: ordinals that had become an incident. Undefined where it is not in there. */
export type Incidents = (look: Look) => readonly number[] | undefined;

interface ShardToCheck {
  cadence: string;
  /** The entries about the shard itself. */
  told: readonly Told[];
  duties: readonly DutyAgain[];
  entriesOf(dutyId: string): readonly Told[];
}

type Ordinals = [ordinal: number, verdict: string][];

/**
 * Takes every look at a shard again: each verdict and each incident has to be the one that the rules decide from what
 * was known. Throws AlteredBundle for the first that is another.
 */
export function checkShard(shard: ShardToCheck, rules: RulesInTime, incidentsOf: Incidents): void {
  const looks = shard.told
    .filter(({ kind }) => kind.startsWith('checkpoint.'))
    .sort((a, b) => a.at.getTime() - b.at.getTime() || a.position - b.position);
  for (const entry of looks) {
    const verdicts = new Map(verdictsOf(entry, shard.told));
    const kind = entry.kind.slice('checkpoint.'.length) as CheckpointKind;
    const { at, position, data, subject: shardId } = entry;
    const pauses = rules.pausesAt(shard.cadence, at);
    const look: ToldLook = { kind, at, position, known: Number(data['known']), pauses };
    const incidents = incidentsOf({ shardId, kind, at: String(data['at']) });
    for (const duty of shard.duties) takeAgain(duty, look, verdicts.get(duty.beginning.ordinal), incidents);
  }
  for (const duty of shard.duties) checkFacts(duty, shard.entriesOf(duty.id));
}

function takeAgain(
  duty: DutyAgain,
  look: ToldLook,
  verdict: string | undefined,
  incidents: readonly number[] | undefined,
): void {
  const where = `position ${look.position}, duty ${duty.id}`;
  const { ordinal } = duty.beginning;
  const decided = lookAgain(duty, look).filter((one) => one.verdict === (verdict ?? null));
  if (decided.length === 0) throw altered(where, 'verdict-differs');
  const told = incidents?.includes(ordinal);
  if (told !== undefined && decided.every(({ incident }) => incident !== told))
    throw altered(where, 'incident-differs');
  const [found] = decided;
  if (found === undefined || found.verdict === null) return;
  const { at, position } = look;
  // Why it was decided changes nothing for where the duty stands.
  const decision = { ordinal, verdict: found.verdict, reason: 'received' as const };
  duty.closes.push({ kind: 'closed', at, position, verdict: decision });
}

/** The verdicts that a look gave, as the entry beside its own lists them. */
function verdictsOf(look: Told, told: readonly Told[]): Ordinals {
  const digest = look.data['verdictDigest'];
  const listed = told.find(
    ({ kind, at, data }) =>
      kind === 'verdicts.recorded' && at.getTime() === look.at.getTime() && data['digest'] === digest,
  );
  const verdicts = (listed?.data['verdicts'] ?? []) as Ordinals;
  const counts: Record<string, number> = {};
  for (const [, verdict] of verdicts) counts[verdict] = (counts[verdict] ?? 0) + 1;
  const same =
    (digest === null ? listed === undefined : digest === digestOf(canonicalize(verdicts) ?? '')) &&
    isDeepStrictEqual(counts, look.data['verdicts']);
  if (!same) throw altered(`position ${look.position}`, 'verdict-differs');
  return verdicts;
}
