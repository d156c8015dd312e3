import type { CommandRefusal, RefusalRule } from './case-command';
import type { Stage } from './case-state';
import { stageWords } from './stage-words';

/** A refusal: the rule that it keeps, and in both languages what was found and what was expected. */
export function refuse(rule: RefusalRule, zh: string, en: string): CommandRefusal {
  return { refused: rule, message: { zh, en } };
}

/** What was asked for does not fit where the step stands. */
export function wrongStage(stage: Stage, zhExpected: string, enExpected: string): CommandRefusal {
  return refuse(
    'wrong-stage',
    `这一步现在${stageWords[stage].zh}；${zhExpected}`,
    `the step is now ${stageWords[stage].en}; expected ${enExpected}`,
  );
}
