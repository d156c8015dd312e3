import { isUnheard } from '../../domain/escalation/came-back';
import type { CaseState } from '../../domain/escalation/case-state';
import type { Tx } from '../../prisma/client';
import { paperDeliveries } from './paper-deliveries';

/**
 * The steps whose hearing runs although the notice of their proposed facts came back from one of its addressees: mail
 * systems take a mail first and return it minutes or days later. What was handed over or acknowledged has arrived,
 * whatever became of the mail.
 */
export async function returnedFacts(tx: Tx, state: CaseState): Promise<number[]> {
  const returned: number[] = [];
  for (const { step } of state.steps.filter(isUnheard)) {
    const served = await tx.caseEvent.findFirst({
      where: { caseId: state.caseId, kind: 'facts-served', body: { path: ['step'], equals: step } },
      orderBy: { seq: 'desc' },
    });
    if ((served?.body as { how?: string } | undefined)?.how !== 'notice') continue;
    const sent = await paperDeliveries(tx, state, step, 'facts');
    if (sent.some(({ cameBack }) => cameBack)) returned.push(step);
  }
  return returned;
}
