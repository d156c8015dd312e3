import { isoInZone } from '../../domain/calendar/civil-time';
import type { By, Meeting } from '../../domain/escalation/case-event';
import type { Step } from '../../domain/escalation/case-state';
import type { Rung } from '../../domain/policy/rungs';
import type { Bilingual } from '../../domain/policy/words';
import type { StoredCaseEvent } from '../../offices/cases/stored-case';
import { appealWords, outcomeWords, toleranceWords } from '../../domain/escalation/stage-words';
import type { CaseStep, StepTelling } from './step-telling';

type Decision = CaseStep['decisions'][number];
type Told = Pick<StepTelling, 'names' | 'texts' | 'zone'>;

interface DecidedEvent {
  at: string;
  by: By;
  textId: string;
  meeting: Meeting | null;
  rung?: Rung | null;
  until?: string | null;
}

/** What was decided on the proposal, oldest first: each with its reason, and the meeting where a body decided. */
export function decisionsOf(events: readonly StoredCaseEvent[], telling: Told): Decision[] {
  return events.flatMap((event) =>
    event.kind === 'decided' ? [decisionOf(event, event.outcome, outcomeWords[event.outcome], telling)] : [],
  );
}

/** Whether tolerance was asked for, why, and what was said to it; null where nobody did. */
export function tolerancePart(
  { tolerance }: Step,
  events: readonly StoredCaseEvent[],
  telling: Told,
): CaseStep['tolerance'] {
  if (tolerance === null) return null;
  const asked = events.findLast((event) => event.kind === 'tolerance-asked');
  const decided = events.findLast((event) => event.kind === 'tolerance-decided');
  const outcome = decided?.kind === 'tolerance-decided' && decided.granted ? 'granted' : 'refused';
  return {
    state: tolerance.state,
    at: isoInZone(tolerance.at, telling.zone),
    reason: asked?.kind === 'tolerance-asked' ? telling.texts(asked.textId) : null,
    decision:
      decided?.kind === 'tolerance-decided'
        ? decisionOf(decided, outcome, toleranceWords[outcome], telling)
        : null,
  };
}

/** The appeal of a decision that was served; null before. */
export function appealPart(
  { appeal, served }: Step,
  events: readonly StoredCaseEvent[],
  telling: Told,
): CaseStep['appeal'] {
  if (appeal === null || served === null) return null;
  const filed = events.findLast((event) => event.kind === 'appealed');
  const decided = events.findLast((event) => event.kind === 'appeal-decided');
  return {
    state: appeal.state,
    until: isoInZone(appeal.waiting?.until ?? served.appealUntil, telling.zone),
    by: appeal.by === null ? null : telling.names.who(appeal.by),
    reason: filed?.kind === 'appealed' ? telling.texts(filed.textId) : null,
    decision:
      decided?.kind === 'appeal-decided'
        ? decisionOf(decided, decided.outcome, appealWords[decided.outcome], telling)
        : null,
  };
}

function decisionOf(event: DecidedEvent, outcome: string, title: Bilingual, telling: Told): Decision {
  const { names, texts, zone } = telling;
  const { rung = null, until = null, meeting } = event;
  return {
    at: isoInZone(event.at, zone),
    by: names.who(event.by),
    ...{ outcome, outcomeTitle: title, rung },
    until: until === null ? null : isoInZone(until, zone),
    reason: texts(event.textId),
    meeting: meeting && meetingOf(meeting, telling),
  };
}

function meetingOf(
  { minutesTextId, recused, recusals = [], ...meeting }: Meeting,
  { names, texts }: Told,
): Decision['meeting'] {
  const whyOf = (id: string): string | null =>
    texts(recusals.find(({ personId }) => personId === id)?.textId ?? null);
  return {
    ...meeting,
    recused: recused.map((id) => ({ person: names.person(id), reason: whyOf(id) })),
    minutes: texts(minutesTextId),
  };
}
