import type { Rung } from '../policy/rungs';

/** Papers of a case, in the order in which a case may bring them about. */
export const documentKinds = [
  'proposed-facts',
  'criticism-notice',
  'interview-notice',
  'circular',
  'handling-proposal',
  'supervision-notice',
  'interview-record',
  'appeal-answer',
  'closing-notice',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

export const documentStates = ['draft', 'issued', 'withdrawn'] as const;
export type DocumentState = (typeof documentStates)[number];

/** Of a supervision notice: rectification begins; it is overdue; a look-back failed or it stays overdue. */
export const supervisionColours = ['blue', 'yellow', 'red'] as const;
export type SupervisionColour = (typeof supervisionColours)[number];

/**
 * Of the fifteen statutory types only the circular (通报) is here: its 发文字号 stands in the organ's register, and a
 * person enters it. All others are forms of the office, numbered by the office.
 */
export function isStatutory(kind: DocumentKind): boolean {
  return kind === 'circular';
}

/** The paper that a confirmed decision of a rung is served with. */
export const paperOfRung: Record<Rung, DocumentKind> = {
  criticism: 'criticism-notice',
  interview: 'interview-notice',
  circular: 'circular',
  handling: 'handling-proposal',
};

/** Papers that a decision was served with: they fall with it. */
export const decisionPapers: readonly DocumentKind[] = Object.values(paperOfRung);

export const kindTitles: Record<DocumentKind, { zh: string; en: string }> = {
  'proposed-facts': { zh: '拟处理事实告知书', en: 'Notice of proposed facts' },
  'criticism-notice': { zh: '批评通知书', en: 'Notice of criticism' },
  'interview-notice': { zh: '约谈通知书', en: 'Notice of interview' },
  circular: { zh: '通报', en: 'Circular' },
  'handling-proposal': { zh: '组织处理建议', en: 'Proposal of organisational handling' },
  'supervision-notice': { zh: '督办通知单', en: 'Supervision notice' },
  'interview-record': { zh: '约谈记录', en: 'Record of interview' },
  'appeal-answer': { zh: '申诉答复', en: 'Answer to an appeal' },
  'closing-notice': { zh: '办结告知', en: 'Closing notice' },
};
