import type { CaseState } from '../../domain/escalation/case-state';
import type { Tx } from '../../prisma/client';
import { paperDeliveries } from './paper-deliveries';

export interface ArrivedPaper {
  paper: 'facts' | 'decision';
  step: number;
  /** When the last of its addressees had it. */
  at: Date;
}

/**
 * Papers of a case that are on their way and have arrived at everybody whom they are for: each mail server took its
 * copy and has not given it back. Of the newest version of a proposal only; what one addressee did not get is served
 * by hand.
 */
export async function arrivedPapers(tx: Tx, state: CaseState): Promise<ArrivedPaper[]> {
  const waiting = state.steps.filter(({ stage }) => stage === 'proposed' || stage === 'serving');
  const papers: ArrivedPaper[] = [];
  for (const { step, stage } of waiting) {
    const paper = stage === 'proposed' ? ('facts' as const) : ('decision' as const);
    const sent = await paperDeliveries(tx, state, step, paper);
    const times = sent.flatMap(({ at }) => at?.getTime() ?? []);
    if (times.length > 0 && times.length === sent.length)
      papers.push({ paper, step, at: new Date(Math.max(...times)) });
  }
  return papers;
}
