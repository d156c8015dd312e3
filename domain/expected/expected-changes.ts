/** Why what is expected changed. */
export type ExpectedReason = 'policy' | 'calendar' | 'roster' | 'occasion' | 'horizon';

/** What should happen in one period of one cadence. Instants are ISO 8601 in UTC. */
export interface ExpectedRound {
  cadence: string;
  period: string;
  policyVersionId: string;
  opensAt: string | null;
  dueAt: string | null;
  closesAt: string | null;
  provisional: boolean;
  /** Why it does not take place; null where it does. */
  skipped: string | null;
  units: number;
  rosterDigest: string;
}

export interface ExpectedChange {
  reason: ExpectedReason;
  round: ExpectedRound;
  /** What was expected before; null where nothing was. */
  before: ExpectedRound | null;
}

/** The reason that stands for a round which the rules no longer expect. */
const WITHDRAWN = 'withdrawn: the rules no longer expect it';

/**
 * What is new in what is expected, each with its reason. A round that vanishes from the plan is withdrawn, never
 * forgotten. `countedFromEvents`: the cadences whose days come from events.
 */
export function expectedChanges(
  before: readonly ExpectedRound[],
  now: readonly ExpectedRound[],
  countedFromEvents: ReadonlySet<string>,
): ExpectedChange[] {
  const known = new Map(before.map((round) => [keyOf(round), round]));
  const versions = new Set(before.map(({ policyVersionId }) => policyVersionId));
  const fresh = now.flatMap((round): ExpectedChange[] => {
    const old = known.get(keyOf(round)) ?? null;
    if (old !== null && isSame(old, round)) return [];
    return [{ reason: reasonOf(old, round, versions, countedFromEvents), round, before: old }];
  });
  const planned = new Set(now.map(keyOf));
  const [current] = now;
  const gone = before
    .filter((round) => !planned.has(keyOf(round)) && round.dueAt !== null)
    .map((old): ExpectedChange => {
      const round = {
        ...old,
        policyVersionId: current?.policyVersionId ?? old.policyVersionId,
        opensAt: null,
        dueAt: null,
        closesAt: null,
        skipped: WITHDRAWN,
      };
      return { reason: reasonOf(old, round, versions, countedFromEvents), round, before: old };
    });
  return [...fresh, ...gone];
}

function reasonOf(
  old: ExpectedRound | null,
  round: ExpectedRound,
  versions: ReadonlySet<string>,
  countedFromEvents: ReadonlySet<string>,
): ExpectedReason {
  if (old === null) {
    if (!versions.has(round.policyVersionId)) return 'policy';
    return countedFromEvents.has(round.cadence) ? 'occasion' : 'horizon';
  }
  if (old.policyVersionId !== round.policyVersionId) return 'policy';
  if (sameDates(old, round)) return 'roster';
  return countedFromEvents.has(round.cadence) ? 'occasion' : 'calendar';
}

/** A new version of the policy that expects the same of the same units is no change. */
function isSame(a: ExpectedRound, b: ExpectedRound): boolean {
  return sameDates(a, b) && a.rosterDigest === b.rosterDigest;
}

function sameDates(a: ExpectedRound, b: ExpectedRound): boolean {
  return (
    a.opensAt === b.opensAt &&
    a.dueAt === b.dueAt &&
    a.closesAt === b.closesAt &&
    a.provisional === b.provisional &&
    a.skipped === b.skipped
  );
}

function keyOf({ cadence, period }: ExpectedRound): string {
  return `${cadence} ${period}`;
}
