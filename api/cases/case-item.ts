import type { z } from 'zod';
import { civilDateOf, isoInZone } from '../../domain/calendar/civil-time';
import { workdaysBetween } from '../../domain/calendar/workdays';
import type { Waiting } from '../../domain/escalation/case-event';
import type { CaseState, Stage } from '../../domain/escalation/case-state';
import { runningWaits } from '../../domain/escalation/next-date';
import type { Ladder } from '../../domain/policy/ladder';
import type { Rung } from '../../domain/policy/rungs';
import type { OfficeRules } from '../../offices/rules';
import type { CaseFile } from '../../prisma/generated/client';
import type { caseItem } from '../routes/case-schemas';
import { caseSentence } from './case-sentence';
import type { Names } from './names';
import { rungTitle } from '../../domain/policy/ladder-words';
import { stageWords, waitWords } from '../../domain/escalation/stage-words';

export type CaseItem = z.infer<typeof caseItem>;

/** What a list of cases is told with. */
export interface ItemTelling {
  rules: Pick<OfficeRules, 'policy' | 'calendar'>;
  /** Each case keeps its own. */
  ladderOf(policyVersionId: string): Ladder | undefined;
  names: Names;
  unitName(id: string): string;
  now: Date;
}

/** A case as a list shows it: where it stands, and the clock that ends first. */
export function caseItemOf(file: CaseFile, state: CaseState, telling: ItemTelling): CaseItem {
  const { rules, names, now } = telling;
  const zone = rules.policy.office.timeZone;
  const ladder = telling.ladderOf(file.policyVersionId);
  const unit = { id: file.unitId, name: telling.unitName(file.unitId) };
  const person =
    file.personId === null || file.postId === null
      ? null
      : { name: names.person(file.personId) ?? '', post: names.post(file.postId) };
  const wait = firstToEnd(state);
  const [rung, stage] = [file.rung as Rung | null, file.stage as Stage | null];
  return {
    id: file.id,
    unit,
    person,
    status: state.status,
    rung,
    rungTitle: rung === null ? null : rungTitle(ladder, rung),
    stage,
    stageTitle: stage === null ? null : stageWords[stage],
    waitingFor: wait?.for ?? null,
    waitingTitle: wait === null ? null : waitWords[wait.for],
    nextAt: wait === null ? null : isoInZone(wait.until, zone),
    workdaysLeft:
      wait === null
        ? null
        : workdaysBetween(rules.calendar, civilDateOf(now, zone), civilDateOf(wait.until, zone)),
    openedAt: isoInZone(file.openedAt, zone),
    closedAt: file.closedAt === null ? null : isoInZone(file.closedAt, zone),
    proposals: state.steps.length,
    sentence: caseSentence(person === null ? unit.name : `${person.post} ${person.name}`, state, ladder),
  };
}

/** Of all that a case waits for, what ends first; null once it is closed. */
export function firstToEnd(state: CaseState): { for: Waiting; until: string; step: number | null } | null {
  if (state.status === 'closed') return null;
  const waits: { for: Waiting; until: string; step: number | null }[] = state.steps.flatMap((step) =>
    runningWaits(step).map((wait) => ({ for: wait.for, until: wait.until, step: step.step })),
  );
  if (state.ripensAt !== null) waits.push({ for: 'ripening', until: state.ripensAt, step: null });
  return waits.reduce<(typeof waits)[number] | null>(
    (first, wait) => (first === null || Date.parse(wait.until) < Date.parse(first.until) ? wait : first),
    null,
  );
}
