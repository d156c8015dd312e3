import { WithStartWorkflowOperation, WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure, WorkflowIdReusePolicy } from '@temporalio/common';
import type { CommandRefusal } from '../../domain/escalation/case-command';
import type { Subject } from '../../domain/escalation/case-event';
import {
  actUpdate,
  CASE_REFUSED,
  caseId,
  searchAttributes,
  TASK_QUEUE,
  type CaseAnswer,
  type CaseInput,
  type CaseRequest,
} from '../../workflows/handles';
import type { OfficeDeps } from '../deps';
import { CaseRefused } from './case-refused';

/**
 * Asks the case of a subject for something and waits until it is written. A workflow that is lost, or that ended with
 * the case, begins again for it from what is stored: so an act is never lost with it, and a decision in a closed case
 * can be corrected. The same key again answers the same. Throws CaseRefused, which names the rule.
 */
export async function actOnCase(
  { temporal, searchable }: Pick<OfficeDeps, 'temporal' | 'searchable'>,
  officeId: string,
  subject: Subject,
  request: CaseRequest,
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

/**
 * What a case refused: it comes as the failure that the validator or the handler threw, with the refusal as its first
 * detail. Null for any other error.
 */
function caseRefusalOf(error: unknown): CaseRefused | null {
  const cause = error instanceof WorkflowUpdateFailedError ? error.cause : null;
  if (!(cause instanceof ApplicationFailure) || cause.type !== CASE_REFUSED) return null;
  const refusal = cause.details?.[0] as CommandRefusal | undefined;
  return refusal === undefined ? null : new CaseRefused(refusal);
}
