import type { CaseState } from '../../domain/escalation/case-state';
import type { Tx } from '../../prisma/client';
import { causeOf } from './ask-for-case';

export interface ArrivedPaper {
  paper: 'facts' | 'decision';
  step: number;
  /** When the last of its addressees had it. */
  at: Date;
}

/**
 * Papers of a case that are on their way and have arrived at everybody whom they are for: each mail server took its
 * copy. Of the newest version of a proposal only; what one addressee did not get is served by hand.
 */
export async function arrivedPapers(tx: Tx, state: CaseState): Promise<ArrivedPaper[]> {
  const waiting = state.steps.filter(({ stage }) => stage === 'proposed' || stage === 'serving');
  const papers: ArrivedPaper[] = [];
  for (const { step, stage } of waiting) {
    const paper = stage === 'proposed' ? ('facts' as const) : ('decision' as const);
    const called = await tx.caseEvent.findFirst({
      where: {
        caseId: state.caseId,
        kind: paper === 'facts' ? 'proposed' : 'decided',
        body: { path: ['step'], equals: step },
      },
      orderBy: { seq: 'desc' },
    });
    if (called === null) continue;
    const cause = causeOf(state.caseId, called.seq);
    const sent = await tx.$queryRaw<{ at: Date | null }[]>`
      SELECT CASE WHEN s.state = 'accepted' THEN s.sent_at END AS at
      FROM notice_request q LEFT JOIN delivery s ON s.id = q.delivery_id
      WHERE q.case_id = ${state.caseId} AND q.step = ${step} AND q.kind = ${paper}
        AND (q.cause = ${cause} OR q.cause LIKE ${`${cause}:%`})`;
    const times = sent.flatMap(({ at }) => at?.getTime() ?? []);
    if (times.length > 0 && times.length === sent.length)
      papers.push({ paper, step, at: new Date(Math.max(...times)) });
  }
  return papers;
}
