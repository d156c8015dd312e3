import { awaitsAcceptance } from '../../domain/policy/acceptance';
import { givenBackTo } from '../../domain/round/give-back';
import { requiredOutcomes } from '../../domain/round/outcome-effect';
import type { DutyBeginning, DutyEvent } from '../../domain/why/duty-history';
import { altered } from '../bundle/bundle-fault';
import { countingOf, type RoundAgain } from './round-dates';
import type { RulesInTime } from './rules-in-time';
import type { Told } from './told';

/** A duty with all that happened to it, but for the verdicts of closes: those are found again one by one. */
export interface DutyAgain {
  id: string;
  beginning: DutyBeginning;
  events: DutyEvent[];
  closes: DutyEvent[];
}

/** What the log tells of a duty. */
interface ToldOfDuty {
  id: string;
  ordinal: number;
  entries: readonly Told[];
  /** That nobody owes it any more, for its unit has ended. */
  released: readonly Told[];
}

export const FACT =
  /^duty\.(outcome|accepted|returned|excused|found-false|extension-asked|extended|extension-declined)$/;

/** Throws AlteredBundle for a date that was given back and is not the one that the downtime took. */
export function dutyAgain(
  { id, ordinal, entries, released }: ToldOfDuty,
  { cadence, policy, moves, opened }: RoundAgain,
  rules: RulesInTime,
): DutyAgain {
  const terms = policy.cadences[cadence];
  if (terms === undefined || opened === null) throw altered(`duty ${id}`, 'ground-missing');
  return {
    id,
    beginning: {
      ordinal,
      lateAfter: opened.lateAfter,
      required: requiredOutcomes(terms),
      target: terms.outcome.remaining?.target ?? null,
      acceptanceNeeded: awaitsAcceptance(policy, cadence),
    },
    events: [
      ...moves,
      ...entries.flatMap(factOf),
      ...entries.flatMap((entry) =>
        entry.kind === 'duty.given-back' ? ownDateBack(entry, policy, rules) : [],
      ),
      ...released.map(({ at, position }): DutyEvent => ({
        ...{ kind: 'closed', at, position },
        verdict: { ordinal, verdict: 'not-applicable', reason: 'not-received' },
      })),
    ],
    closes: [],
  };
}

function factOf({ kind, at, position, data }: Told): DutyEvent[] {
  const [, fact] = FACT.exec(kind) ?? [];
  if (fact === undefined) return [];
  const { dueAt, remaining } = data;
  return [
    {
      ...{ kind: 'fact', at, position, fact },
      dueAt: typeof dueAt === 'string' ? new Date(dueAt) : null,
      remaining: typeof remaining === 'number' ? remaining : null,
    },
  ];
}

/** A duty that was returned has a date of its own, which a downtime took. */
function ownDateBack(entry: Told, policy: RoundAgain['policy'], rules: RulesInTime): DutyEvent {
  const { at, position, data } = entry;
  const [from, until, before, after] = ['from', 'until', 'lateAfterBefore', 'lateAfter'].map(
    (name) => new Date(String(data[name])),
  ) as [Date, Date, Date, Date];
  const down = { from, until };
  const counting = rules
    .knownAt(at)
    .map((known) => countingOf(policy, known))
    .find((one) => givenBackTo(before, down, one)?.getTime() === after.getTime());
  if (counting === undefined) throw altered(`position ${position}`, 'dates-differ');
  return { kind: 'given-back', at, position, down, counting };
}
