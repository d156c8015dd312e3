import { WithStartWorkflowOperation } from '@temporalio/client';
import { WorkflowIdReusePolicy } from '@temporalio/common';
import type { Subject } from '../../domain/escalation/case-event';
import {
  actUpdate,
  caseId,
  searchAttributes,
  TASK_QUEUE,
  type CaseAnswer,
  type CaseInput,
  type CaseRequest,
} from '../../workflows/handles';
import type { OfficeDeps } from '../deps';
import { caseRefusalOf } from './act-on-case';

/**
 * Corrects a decision in a case that is closed, whose workflow has ended: it begins again for this alone, or the one of
 * an open case of the same subject takes it between. The same key again answers the same. Throws CaseRefused, which
 * names the rule. `request.caseId` says which case is meant.
 */
export async function correctClosedCase(
  { temporal, searchable }: Pick<OfficeDeps, 'temporal' | 'searchable'>,
  officeId: string,
  subject: Subject,
  request: CaseRequest & { caseId: string },
): Promise<CaseAnswer> {
  const input: CaseInput = { officeId, subject };
  const startWorkflowOperation = new WithStartWorkflowOperation('case', {
    workflowId: caseId(subject),
    taskQueue: TASK_QUEUE,
    args: [input],
    ...(searchable ? { typedSearchAttributes: searchAttributes(officeId) } : {}),
    workflowIdConflictPolicy: 'USE_EXISTING',
    workflowIdReusePolicy: WorkflowIdReusePolicy.ALLOW_DUPLICATE,
  });
  try {
    return await temporal.workflow.executeUpdateWithStart(actUpdate, {
      args: [request],
      startWorkflowOperation,
    });
  } catch (error) {
    throw caseRefusalOf(error) ?? error;
  }
}
