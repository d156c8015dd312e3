import { decideCheckpoint } from '../round/checkpoint-decision';
import type { DecidedVerdict, PauseSpan } from '../round/verdict';
import { inLogOrder, rebuildDuty, type DutyEvent, type RebuiltDuty } from './duty-history';
import type { DutyStory, KnownFact, TakenCheckpoint } from './duty-story';
import type { Decided } from './duty-step';

/** One look, decided again. */
export interface LookAgain {
  look: TakenCheckpoint;
  /** Where the duty stood then. */
  state: RebuiltDuty;
  facts: KnownFact[];
  paused: boolean;
  computed: Decided;
  stored: Decided;
  agrees: boolean;
}

export interface DecidedAgain {
  looks: LookAgain[];
  /** Where the duty stands after all that is known now. */
  state: RebuiltDuty;
  /** The same up to one fact, that one included. */
  stateAfter: (fact: KnownFact) => RebuiltDuty;
}

/** Takes every look again, one after the other, each from the facts that were known at its place in the log. */
export function decideAgain(story: DutyStory): DecidedAgain {
  const closes: DutyEvent[] = [];
  const looks: LookAgain[] = [];
  for (const look of [...story.checkpoints].sort((a, b) => a.doneAt.getTime() - b.doneAt.getTime())) {
    const { again, verdict } = lookAgain(story, closes, look);
    looks.push(again);
    if (look.kind === 'close') {
      closes.push({ kind: 'closed', verdict, at: look.doneAt, position: look.position });
    }
  }
  const events = inLogOrder([...factEvents(story.facts), ...moveEvents(story), ...closes]);
  return {
    looks,
    state: rebuildDuty(story, events),
    stateAfter: (fact) => {
      const [place] = factEvents([fact]);
      const until = events.findIndex((event) => event.at === place?.at && event.kind === 'fact');
      return rebuildDuty(story, events.slice(0, until + 1));
    },
  };
}

function lookAgain(
  story: DutyStory,
  closes: readonly DutyEvent[],
  look: TakenCheckpoint,
): { again: LookAgain; verdict: DecidedVerdict | null } {
  const pauses = pausesAt(story.pauses, look.doneAt);
  const stored = storedDecision(story, look);
  const decide = (facts: KnownFact[]) => {
    const known = ({ position }: { position: number | null }): boolean =>
      position !== null && position <= look.known;
    const events = [...moveEvents(story), ...closes].filter(known);
    const state = rebuildDuty(story, inLogOrder([...factEvents(facts), ...events]));
    const decision = decideCheckpoint(look.kind, [state], look.doneAt, pauses);
    const verdict = decision.verdicts[0] ?? null;
    const computed: Decided = {
      notice: decision.notices[0]?.kind ?? null,
      incident: decision.incidents[0]?.kind ?? null,
      verdict: verdict?.verdict ?? null,
      reason: verdict?.reason ?? null,
    };
    const agrees = agree(computed, stored, story, look);
    const paused = pauses.some(({ until }) => until === null);
    return { again: { look, state, facts, paused, computed, stored, agrees }, verdict };
  };
  const known = story.facts.filter(({ position }) => position !== null && position <= look.known);
  const strict = decide(known);
  if (strict.again.agrees) return strict;
  // The log is put in order before the duties are locked: what was committed in between was seen as well.
  const received = story.facts.filter(({ at }) => at.getTime() <= look.doneAt.getTime());
  const wider = received.length > known.length ? decide(received) : strict;
  return wider.again.agrees ? wider : strict;
}

function storedDecision({ stored }: DutyStory, look: TakenCheckpoint): Decided {
  const then = (at: Date): boolean => at.getTime() === look.doneAt.getTime();
  const verdict = stored.verdicts.find(({ decidedAt, decidedBy }) => then(decidedAt) && decidedBy === null);
  const byClose = look.kind === 'close' ? verdict : undefined;
  return {
    notice: stored.notices.find(({ cause }) => cause === look.id)?.kind ?? null,
    incident: stored.incidents.find(({ recordedAt }) => then(recordedAt))?.kind ?? null,
    verdict: byClose?.verdict ?? null,
    reason: byClose?.reason ?? null,
  };
}

/** An incident is recorded once: a later look that finds it again adds nothing. */
function agree(computed: Decided, stored: Decided, story: DutyStory, look: TakenCheckpoint): boolean {
  const incident =
    computed.incident === stored.incident ||
    (stored.incident === null &&
      story.stored.incidents.some(
        ({ kind, recordedAt }) => kind === computed.incident && recordedAt < look.doneAt,
      ));
  const same = (['notice', 'verdict', 'reason'] as const).every((key) => computed[key] === stored[key]);
  return incident && same;
}

/** The pauses as they were known then: one that ended later still lasted. */
function pausesAt(pauses: readonly PauseSpan[], at: Date): PauseSpan[] {
  return pauses
    .filter(({ from }) => from.getTime() <= at.getTime())
    .map(({ from, until }) => ({ from, until: until !== null && until <= at ? until : null }));
}

/** What people did, as what changes where a duty stands. */
export function factEvents(facts: readonly KnownFact[]): DutyEvent[] {
  return facts.map(({ kind, at, position, dueAt, remaining }) => ({
    kind: 'fact',
    fact: kind,
    at,
    position,
    dueAt,
    remaining,
  }));
}

function moveEvents({ moves, givenBack, counting }: DutyStory): DutyEvent[] {
  return [
    ...moves.map(({ at, position, lateAfter }) => ({ kind: 'moved' as const, at, position, lateAfter })),
    ...givenBack.map(({ at, position, down }) => ({
      kind: 'given-back' as const,
      at,
      position,
      down,
      counting,
    })),
  ];
}
