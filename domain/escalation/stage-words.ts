import type { AppealOutcome, DecisionOutcome, Waiting } from './case-event';
import type { Stage, StepEnd } from './case-state';
import type { Bilingual } from '../policy/words';

/** Where a step stands, as people say it. */
export const stageWords: Record<Stage, Bilingual> = {
  proposed: { zh: '拟办事实正在送达', en: 'the proposed facts are on their way' },
  hearing: { zh: '正在听取说明', en: 'being heard' },
  deciding: { zh: '等待决定', en: 'to be decided' },
  deferred: { zh: '暂缓决定', en: 'put off' },
  serving: { zh: '决定正在送达', en: 'the decision is on its way' },
  acting: { zh: '等待办理', en: 'decided, to be carried out' },
  checking: { zh: '等待第二人核对', en: 'to be checked by a second person' },
  rectifying: { zh: '正在整改', en: 'in rectification' },
  verifying: { zh: '整改等待核实', en: 'rectification to be verified' },
  'awaiting-look-back': { zh: '等待回头看', en: 'awaiting the look-back' },
  'looking-back': { zh: '正在回头看', en: 'in the look-back' },
  ended: { zh: '已结束', en: 'ended' },
};

export const endWords: Record<StepEnd, Bilingual> = {
  withdrawn: { zh: '事实不再成立，已撤回', en: 'withdrawn: its grounds have gone' },
  declined: { zh: '决定不予处置', en: 'declined' },
  tolerated: { zh: '适用容错，不予处置', en: 'tolerated' },
  lapsed: { zh: '无人决定，自行终止，没有后果', en: 'lapsed: nobody decided, and nothing follows' },
  annulled: { zh: '决定已撤销，记录保留', en: 'annulled; the record stays' },
  passed: { zh: '回头看通过', en: 'the look-back was passed' },
  'failed-look-back': { zh: '回头看没有通过', en: 'the look-back was not passed' },
};

/** The date that a case waits for, as the words before it. */
export const waitWords: Record<Waiting, Bilingual> = {
  ripening: { zh: '再看是否够条件', en: 'looked at again' },
  'facts-service': { zh: '拟办事实最迟送达', en: 'proposed facts to be served' },
  hearing: { zh: '听取说明到', en: 'hearing until' },
  tolerance: { zh: '容错审查最迟', en: 'tolerance to be reviewed' },
  decision: { zh: '最迟决定', en: 'to be decided' },
  deferral: { zh: '暂缓到', en: 'put off until' },
  service: { zh: '决定最迟送达', en: 'decision to be served' },
  act: { zh: '最迟办理', en: 'to be carried out' },
  'organ-check': { zh: '最迟核对', en: 'to be checked' },
  formalities: { zh: '最迟办完手续', en: 'formalities to be done' },
  'appeal-window': { zh: '申诉期到', en: 'appeal until' },
  'appeal-decision': { zh: '申诉最迟决定', en: 'appeal to be decided' },
  rectification: { zh: '最迟整改', en: 'rectification due' },
  verification: { zh: '最迟核实整改', en: 'rectification to be verified' },
  'look-back-day': { zh: '回头看日期', en: 'look-back on' },
  'look-back': { zh: '回头看最迟完成', en: 'look-back to be done' },
};

export const outcomeWords: Record<DecisionOutcome, Bilingual> = {
  confirm: { zh: '成立', en: 'confirmed' },
  decline: { zh: '不予处置', en: 'declined' },
  defer: { zh: '暂缓决定', en: 'put off' },
  'other-rung': { zh: '改为较轻的一档', en: 'a lighter rung instead' },
};

export const appealWords: Record<AppealOutcome, Bilingual> = {
  upheld: { zh: '维持原决定', en: 'the decision is upheld' },
  lighter: { zh: '改为较轻的一档', en: 'made lighter' },
  annulled: { zh: '撤销原决定', en: 'the decision is annulled' },
};

export const toleranceWords = {
  granted: { zh: '适用容错', en: 'tolerance is granted' },
  refused: { zh: '不适用容错', en: 'tolerance is refused' },
} satisfies Record<string, Bilingual>;
