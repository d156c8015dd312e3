import type { CommandRefusal, RefusalRule } from './case-command';
import type { Stage } from './case-state';

/** A refusal: the rule that it keeps, and in both languages what was found and what was expected. */
export function refuse(rule: RefusalRule, zh: string, en: string): CommandRefusal {
  return { refused: rule, message: { zh, en } };
}

const stageWords: Readonly<Record<Stage, string>> = {
  proposed: '拟处置事实告知书在送达中',
  hearing: '在听取说明',
  deciding: '在等待决定',
  deferred: '已暂缓',
  serving: '决定在送达中',
  acting: '在等待约谈、通报或有权组织的决定',
  checking: '在等待核对',
  rectifying: '在整改',
  verifying: '在核验整改',
  'awaiting-look-back': '在等待回头看',
  'looking-back': '在回头看',
  ended: '已结束',
};

/** What was asked for does not fit where the step stands. */
export function wrongStage(stage: Stage, zhExpected: string, enExpected: string): CommandRefusal {
  return refuse(
    'wrong-stage',
    `这一步现在${stageWords[stage]}；${zhExpected}`,
    `the step is ${stage} now; expected ${enExpected}`,
  );
}
