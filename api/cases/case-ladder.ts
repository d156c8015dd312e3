import type { z } from 'zod';
import type { CaseState } from '../../domain/escalation/case-state';
import type { SubjectKind } from '../../domain/escalation/case-context';
import { existsFor } from '../../domain/escalation/consider-rungs';
import { isUndecided } from '../../domain/escalation/grounds';
import type { Ladder } from '../../domain/policy/ladder';
import { rungs } from '../../domain/policy/rungs';
import type { caseStory } from '../routes/case-story-schemas';
import { rungTitle } from '../../domain/policy/ladder-words';
import { rungTermWords } from './term-words';

type LadderView = z.infer<typeof caseStory>['ladder'];

/** The office's work ladder from the notice up, with the terms of each rung in words and what the case has reached. */
export function caseLadder(ladder: Ladder, state: CaseState, subject: SubjectKind): LadderView {
  const notice: LadderView['rungs'][number] = {
    ...{ rung: 'notice', title: { zh: '到期提示', en: 'Due-date notice' }, exists: true },
    reached: 'ended',
    steps: [],
    terms: [
      {
        zh: '由引擎自动发出，不是处置，也不留印记',
        en: 'Sent by the engine itself: no measure, and no mark',
      },
    ],
  };
  return {
    title: ladder.title,
    rungs: [
      notice,
      ...rungs.flatMap((rung) => {
        const terms = ladder.rungs[rung];
        if (terms === undefined) return [];
        const steps = state.steps.filter((step) => step.rung === rung);
        return [
          {
            ...{ rung, title: rungTitle(ladder, rung), exists: existsFor(terms, subject) },
            reached: reachedBy(steps),
            steps: steps.map(({ step }) => step),
            terms: rungTermWords(terms, ladder),
          },
        ];
      }),
    ],
  };
}

function reachedBy(steps: CaseState['steps']): LadderView['rungs'][number]['reached'] {
  if (steps.length === 0) return 'no';
  if (steps.some(isUndecided)) return 'proposed';
  return steps.every(({ stage }) => stage === 'ended') ? 'ended' : 'decided';
}
