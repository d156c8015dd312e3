import { isUnheard, isUnread } from '../../domain/escalation/came-back';
import type { CaseState } from '../../domain/escalation/case-state';
import type { Tx } from '../../prisma/client';
import { paperDeliveries } from './paper-deliveries';

export interface ReturnedPaper {
  step: number;
  paper: 'facts' | 'decision';
}

/**
 * The papers whose windows run although the notice of them came back from one of its addressees: mail systems take a
 * mail first and return it minutes or days later. What was handed over or acknowledged has arrived, whatever became of
 * the mail.
 */
export async function returnedPapers(tx: Tx, state: CaseState): Promise<ReturnedPaper[]> {
  const running = state.steps.flatMap((one): ReturnedPaper[] => {
    if (isUnheard(one)) return [{ step: one.step, paper: 'facts' }];
    return isUnread(one) ? [{ step: one.step, paper: 'decision' }] : [];
  });
  const returned: ReturnedPaper[] = [];
  for (const { step, paper } of running) {
    const served = await tx.caseEvent.findFirst({
      where: { caseId: state.caseId, kind: `${paper}-served`, body: { path: ['step'], equals: step } },
      orderBy: { seq: 'desc' },
    });
    if ((served?.body as { how?: string } | undefined)?.how !== 'notice') continue;
    const sent = await paperDeliveries(tx, state, step, paper);
    if (sent.some(({ cameBack }) => cameBack)) returned.push({ step, paper });
  }
  return returned;
}
