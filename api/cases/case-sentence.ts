import type { CaseState, Step } from '../../domain/escalation/case-state';
import { isUndecided } from '../../domain/escalation/grounds';
import type { IncidentKind, Ladder } from '../../domain/policy/ladder';
import type { Bilingual } from '../../domain/policy/words';
import { incidentWords } from '../../domain/policy/ladder-words';
import { endWords, stageWords } from '../../domain/escalation/stage-words';
import { rungTitle } from '../../domain/policy/ladder-words';

/** Where a case stands, in one sentence that could be read out: 禾塘镇党委：逾期 3 次，拟严肃批评，正在听取说明. */
export function caseSentence(name: string, state: CaseState, ladder: Ladder | undefined): Bilingual {
  const step = leadingStep(state);
  if (step === undefined) {
    const facts = countedKinds(
      state,
      state.incidents.map(({ incidentId }) => incidentId),
    );
    return state.status === 'closed'
      ? {
          zh: `${name}：${facts.zh}，没有提议，已结案`,
          en: `${name}: ${facts.en}; nothing was proposed, closed`,
        }
      : { zh: `${name}：${facts.zh}，还不够条件`, en: `${name}: ${facts.en}; nothing to propose yet` };
  }
  return stepSentence(name, state, step, ladder);
}

/** The same of one step. */
export function stepSentence(
  name: string,
  state: CaseState,
  step: Step,
  ladder: Ladder | undefined,
): Bilingual {
  const facts = countedKinds(state, step.proposal.incidentIds);
  const title = rungTitle(ladder, step.rung);
  const open = isUndecided(step);
  const stands = step.end === null ? stageWords[step.stage] : endWords[step.end];
  return {
    zh: `${name}：${facts.zh}，${open ? '拟' : ''}${title.zh}，${stands.zh}`,
    en: `${name}: ${facts.en}; ${open ? `proposed: ${title.en}` : title.en}, ${stands.en}`,
  };
}

/** The step that speaks for its case: the last one still open, else the last. */
function leadingStep({ steps }: CaseState): Step | undefined {
  return steps.findLast(({ stage }) => stage !== 'ended') ?? steps.at(-1);
}

function countedKinds({ incidents }: CaseState, ids: readonly string[]): Bilingual {
  const counts = new Map<IncidentKind, number>();
  for (const { incidentId, kind } of incidents)
    if (ids.includes(incidentId)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const kinds = [...counts];
  if (kinds.length === 0) return { zh: '没有事实', en: 'no facts' };
  return {
    zh: kinds.map(([kind, count]) => `${incidentWords[kind].zh} ${count} 次`).join('、'),
    en: kinds.map(([kind, count]) => `${incidentWords[kind].en}: ${count}`).join(', '),
  };
}
