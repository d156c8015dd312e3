import { isoInZone } from '../calendar/civil-time';
import { awaitsAcceptance } from '../policy/acceptance';
import type { Occasion } from '../cadence/occasions';
import type { Policy } from '../policy/schema';
import type { DutyStatus, Verdict } from '../round/duty-state';
import type { CalendarInUse } from './calendar-days';
import { aheadSteps, checkpointStep } from './checkpoint-steps';
import { dateAgreements, type DatePair } from './date-agreements';
import type { DateAgreement, DateName, DateStep } from './date-step';
import { decideAgain } from './decide-again';
import type { DutyStep, VerdictStep } from './duty-step';
import type { GivenBack, KnownFact, RoundMove, StoredDecisions, TakenCheckpoint } from './duty-story';
import { factSteps, openedStep, returnedSteps } from './fact-steps';
import { givenBackDates, returnedGivenBack } from './given-back';
import { lateAfterMoves } from './moved-round';
import { policyLines, type PolicyText } from './policy-lines';
import { returnedDate } from './returned-date';
import { roundDates, type RoundToExplain } from './round-dates';
import { verdictSteps } from './verdict-steps';
import type { PauseSpan } from '../round/verdict';

/** Everything that is stored about one duty and made it what it is. */
export interface DutyToExplain {
  policy: Policy;
  text: PolicyText;
  calendar: CalendarInUse;
  /** All that is known of the policy's events. */
  occasions: readonly Occasion[];
  /** When the last of them was recorded; null where the policy names them all. */
  lastRecordedAt: Date | null;
  round: RoundToExplain & {
    /** Stored: not late until then, before any return. */
    lateAfter: Date | null;
    plannedAt: Date;
    opening: { position: number | null; at: Date };
    moves: RoundMove[];
    /** Downtimes that the round or this duty got something back for, in their order. */
    givenBack: GivenBack[];
  };
  duty: {
    ordinal: number;
    status: DutyStatus;
    verdict: Verdict | null;
    dueAt: Date;
    lateAfter: Date;
    closesAt: Date;
    required: number;
  };
  facts: KnownFact[];
  checkpoints: TakenCheckpoint[];
  pauses: PauseSpan[];
  stored: StoredDecisions;
}

export interface WhyDuty {
  /** Every date, every look and every verdict computed again is what is stored. */
  agrees: boolean;
  dates: DateAgreement[];
  status: { stored: DutyStatus; computed: DutyStatus; agrees: boolean };
  /** The verdict that holds; one that a person judged is taken as it was recorded. */
  verdict: { stored: string | null; computed: string | null; agrees: boolean };
  steps: (DateStep | DutyStep)[];
}

/**
 * Why a duty is due when it is and stands where it stands: derived again from the policy's text, the calendar, and the
 * facts in the order of the log. Pure, and never throws: what can't be derived is said so.
 */
export function whyDuty(input: DutyToExplain): WhyDuty {
  const { policy, calendar, round, duty, stored } = input;
  const iso = (at: Date): string => isoInZone(at, policy.office.timeZone);
  const lines = policyLines(input.text);
  const again = roundDates(round, { policy, lines, calendar, occasions: input.occasions });
  const { compiled, noDates } = again;
  const counting = { calendar: calendar.calendar, zone: policy.office.timeZone };
  const { fair, steps: givenBack } = givenBackDates(
    again.fair,
    compiled?.dueAt ?? null,
    round.givenBack,
    counting,
  );
  const lateAfter = round.lateAfter ?? duty.lateAfter;
  const history = lateAfterMoves(round, lateAfter, compiled, policy, counting);
  const decided = decideAgain({
    ordinal: duty.ordinal,
    required: duty.required,
    target: targetOf(policy, round.cadence),
    acceptanceNeeded: awaitsAcceptance(policy, round.cadence),
    lateAfter: history.before,
    moves: history.moves,
    givenBack: round.givenBack,
    counting,
    facts: input.facts,
    checkpoints: input.checkpoints,
    pauses: input.pauses,
    stored,
  });
  const returnedTo = returnedDate(input.facts, history.moves, decided.state.status);
  const returnedLate = returnedGivenBack(returnedTo, input.facts, round.givenBack, counting);
  const pairs: DatePair[] = [
    { date: 'opens', stored: isoOf(round.opensAt, iso), computed: compiled?.opensAt ?? null },
    {
      date: 'due',
      stored: iso(duty.dueAt),
      computed: isoOf(returnedTo, iso) ?? compiled?.dueAt ?? null,
    },
    {
      date: 'lateAfter',
      stored: iso(duty.lateAfter),
      computed: isoOf(returnedLate.date, iso) ?? fair?.lateAfter ?? null,
    },
    { date: 'closes', stored: iso(duty.closesAt), computed: fair?.closesAt ?? null },
  ];
  const setAt = round.moves.at(-1)?.at ?? round.plannedAt;
  const dates = dateAgreements(pairs, {
    setAt,
    calendars: calendar.versions,
    eventsAt: input.lastRecordedAt,
    noDates,
  });
  const looks = decided.looks.map((look) => checkpointStep(look, stored.notices, iso));
  const verdicts = verdictSteps(stored.verdicts, input.facts, decided, iso(duty.closesAt), iso);
  const { status } = decided.state;
  const verdict = holdingVerdict(verdicts, decided.state.verdict);
  const steps = [
    ...byDate([
      ...again.steps,
      ...givenBack,
      ...returnedSteps(input.facts, round.dueAt ?? duty.dueAt, iso),
      ...returnedLate.steps,
    ]),
    openedStep(round.opening, iso),
    ...inTime(factSteps(input.facts, history.moves, iso), looks),
    ...aheadSteps(fair?.checkpoints ?? [], decided.looks),
    ...verdicts,
  ];
  const agrees =
    dates.every((date) => date.agrees) &&
    looks.every((look) => look.agrees) &&
    verdicts.every((verdict) => verdict.agrees) &&
    status === duty.status &&
    verdict === duty.verdict;
  return {
    agrees,
    dates,
    status: { stored: duty.status, computed: status, agrees: status === duty.status },
    verdict: { stored: duty.verdict, computed: verdict, agrees: verdict === duty.verdict },
    steps,
  };
}

/** Where a number that counts down is done; null for a cadence that counts outcomes. */
export function targetOf(policy: Policy, cadence: string): number | null {
  return policy.cadences[cadence]?.outcome.remaining?.target ?? null;
}

/** What a person judged no rule computes: `computed` of such a step is null, and it agrees all the same. */
function holdingVerdict(verdicts: readonly VerdictStep[], computed: Verdict | null): string | null {
  const last = verdicts.at(-1);
  const judged = last !== undefined && last.computed === null && last.agrees;
  return judged ? last.verdict : computed;
}

const inOrder: readonly DateName[] = ['due', 'opens', 'lateAfter', 'closes'];

/** One date after the other, each with its steps in the order of the derivation. */
function byDate(steps: readonly DateStep[]): DateStep[] {
  return inOrder.flatMap((date) => steps.filter(({ of }) => of === date));
}

/** What people did and what the engine saw of it, as it happened. */
function inTime(facts: DutyStep[], looks: DutyStep[]): DutyStep[] {
  const place = (step: DutyStep): number =>
    Date.parse(step.what === 'checkpoint' ? step.doneAt : 'at' in step && step.at !== null ? step.at : '');
  return [...facts, ...looks].sort((a, b) => place(a) - place(b));
}

function isoOf(at: Date | null, iso: (at: Date) => string): string | null {
  return at === null ? null : iso(at);
}
