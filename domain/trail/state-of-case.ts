import type { CaseEvent } from '../escalation/case-event';
import type { CaseState, Step } from '../escalation/case-state';
import { stateOf } from '../escalation/evolve';
import { endWords, stageWords, waitWords } from '../escalation/stage-words';
import { both, type Telling } from '../escalation/words/telling';
import { rungTitle } from '../policy/ladder-words';
import type { Bilingual } from '../policy/words';
import { caseEventIn } from './case-events';
import type { Entry } from './entry';
import { counted, dayIn, line, momentIn, type StateLine } from './state';

/** The case that entries tell of, folded as the engine folds it; null before its first event. */
export function caseIn(entries: readonly Entry[]): CaseState | null {
  const events = entries.map(caseEventIn).filter((event): event is CaseEvent => event !== null);
  return events.length === 0 ? null : stateOf(events);
}

/** Where a case stands after these entries, as labelled values. Empty before it was opened. */
export function stateOfCase(entries: readonly Entry[], telling: Telling): StateLine[] {
  const state = caseIn(entries);
  if (state === null) return [];
  const standing = state.incidents.filter(({ incidentId }) => !state.withdrawn.includes(incidentId));
  return [
    line(
      'status',
      both('案件', 'Case'),
      state.status === 'open' ? both('办理中', 'open') : both('已结案', 'closed'),
    ),
    counted('facts', both('成立的事实', 'Facts that stand'), standing.length),
    counted('withdrawn', both('撤下的事实', 'Facts taken back'), state.withdrawn.length),
    ...(state.ripensAt === null
      ? []
      : [line('ripens', waitWords.ripening, dayIn(state.ripensAt, telling.zone))]),
    ...state.steps.flatMap((step) => stateOfStep(step, telling)),
  ];
}

function stateOfStep(step: Step, telling: Telling): StateLine[] {
  const { zone, ladder } = telling;
  const named = (zh: string, en: string): Bilingual =>
    both(`第 ${step.step} 步 · ${zh}`, `Step ${step.step} · ${en}`);
  const key = (name: string): string => `step-${step.step}-${name}`;
  const wait = (name: string, waiting: Step['waiting']): StateLine[] =>
    waiting === null
      ? []
      : [
          line(
            key(name),
            named(waitWords[waiting.for].zh, waitWords[waiting.for].en),
            momentIn(waiting.until, zone),
          ),
        ];
  return [
    line(key('rung'), named('档次', 'rung'), rungTitle(ladder, step.rung)),
    line(
      key('stage'),
      named('办到哪里', 'where it stands'),
      step.end === null ? stageWords[step.stage] : endWords[step.end],
    ),
    ...wait('clock', step.waiting),
    ...wait('appeal-clock', step.appeal?.waiting ?? null),
    ...wait('formalities-clock', step.organ?.formalities ?? null),
    counted(key('replies'), named('说明', 'replies'), step.replies.length),
    ...(step.served === null
      ? []
      : [line(key('served'), named('决定送达', 'decision served'), momentIn(step.served.at, zone))]),
    ...(step.markUntil === null
      ? []
      : [line(key('mark'), named('影响期到', 'mark until'), dayIn(step.markUntil, zone))]),
  ];
}

/** On what a case's event rested: what it held just before. */
export function knownBefore(entries: readonly Entry[], step: number | null): Bilingual | null {
  const state = caseIn(entries);
  if (state === null) return null;
  const facts = state.incidents.length - state.withdrawn.length;
  const replies = step === null ? 0 : (state.steps[step - 1]?.replies.length ?? 0);
  return both(
    `当时卷内有 ${facts} 条事实、${replies} 份说明（第 ${state.version} 个事件为止）`,
    `On file then: facts ${facts}, replies ${replies} (up to event ${state.version})`,
  );
}
