import { WorkflowIdReusePolicy } from '@temporalio/common';
import type { Subject } from '../../domain/escalation/case-event';
import {
  caseId,
  incidentSignal,
  searchAttributes,
  TASK_QUEUE,
  type CaseInput,
} from '../../workflows/handles';
import type { OfficeDeps } from '../deps';

/** Hands an incident to the case of its subject, which begins with it where none is open. Twice does no harm. */
export async function startCase(
  { temporal, searchable }: Pick<OfficeDeps, 'temporal' | 'searchable'>,
  officeId: string,
  subject: Subject,
  incidentId: string,
): Promise<void> {
  const input: CaseInput = { officeId, subject };
  await temporal.workflow.signalWithStart('case', {
    workflowId: caseId(subject),
    taskQueue: TASK_QUEUE,
    args: [input],
    signal: incidentSignal,
    signalArgs: [{ incidentId }],
    ...(searchable ? { typedSearchAttributes: searchAttributes(officeId) } : {}),
    workflowIdReusePolicy: WorkflowIdReusePolicy.ALLOW_DUPLICATE,
  });
}
