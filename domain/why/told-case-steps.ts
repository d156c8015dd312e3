import type { CaseEvent } from '../escalation/case-event';
import { evolve } from '../escalation/evolve';
import type { CaseState } from '../escalation/case-state';
import type { CaseRequestKind } from '../notices/case-matter';
import { matterStands } from '../notices/matter-stands';
import type { SendingAttempt } from './attempt-steps';
import type { NoticeStep } from './notice-step';
import { engine } from './source';
import { spokenMoment } from './spoken';
import { wordOf } from './words';

/** What a case asked the notice to say, with all that happened in the case. */
export interface CaseOfNotice {
  caseId: string;
  step: number;
  kind: CaseRequestKind;
  events: CaseEvent[];
  /** Whether the stored text speaks of the step; null where that was never written or is erased. */
  inText: boolean | null;
}

/** Which things of cases it spoke of: those that still stood when it was last written. Nothing before a first try. */
export function toldCaseSteps(
  cases: readonly CaseOfNotice[],
  attempts: readonly SendingAttempt[],
  iso: (at: Date) => string,
): NoticeStep[] {
  const written = attempts.at(-1)?.claimedAt;
  if (written === undefined) return [];
  const told = cases.map((one) => ({ ...one, told: stood(one, written) }));
  return told.map((one) => {
    // A step has one link in the text, whatever was asked about it.
    const spoken = told.some((other) => other.told && other.caseId === one.caseId && other.step === one.step);
    return toldCase(one, one.inText === null || one.inText === spoken, written, iso);
  });
}

function stood({ events, ...request }: CaseOfNotice, written: Date): boolean {
  const known = events.filter(({ at }) => Date.parse(at) <= written.getTime());
  const state = known.reduce<CaseState | null>(evolve, null);
  return state !== null && matterStands(request, state);
}

function toldCase(
  { caseId, step, kind, inText, told }: CaseOfNotice & { told: boolean },
  agrees: boolean,
  written: Date,
  iso: (at: Date) => string,
): NoticeStep {
  const [word, when] = [wordOf('notice', kind), spokenMoment(iso(written))];
  const other = agrees
    ? { zh: '', en: '' }
    : { zh: '。存下的正文不是这样', en: '. The stored text says otherwise' };
  return {
    what: 'told-case',
    says: {
      zh: `案件 ${caseId} 第 ${step} 步的${word.zh}：${when.zh}成文时${told ? '写在里面' : '已经不用说，没有写'}${other.zh}`,
      en: `${word.en}, step ${step} of the case ${caseId}: when it was written on ${when.en} it ${told ? 'was in it' : 'had nothing left to say'}${other.en}`,
    },
    source: engine('delivery', { position: null, at: iso(written) }),
    asks: kind,
    case: { id: caseId, step },
    told,
    stored: inText,
    agrees,
  };
}
