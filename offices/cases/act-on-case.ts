import { WorkflowFailedError, WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure, WorkflowNotFoundError } from '@temporalio/common';
import type { CommandRefusal } from '../../domain/escalation/case-command';
import type { Subject } from '../../domain/escalation/case-event';
import { actUpdate, CASE_REFUSED, caseId, type CaseAnswer, type CaseRequest } from '../../workflows/handles';
import type { OfficeDeps } from '../deps';
import { Refusal } from '../refusal';
import { CaseRefused } from './case-refused';

/**
 * Asks the open case of a subject for something and waits until it is written. The same key again answers the same.
 * Throws CaseRefused, which names the rule, where the case can't take it; Refusal `case-closed` where none is open.
 */
export async function actOnCase(
  { temporal }: Pick<OfficeDeps, 'temporal'>,
  subject: Subject,
  request: CaseRequest,
): Promise<CaseAnswer> {
  try {
    return await temporal.workflow.getHandle(caseId(subject)).executeUpdate(actUpdate, { args: [request] });
  } catch (error) {
    const refused = caseRefusalOf(error);
    if (refused !== null) throw refused;
    if (error instanceof WorkflowNotFoundError || error instanceof WorkflowFailedError)
      throw new Refusal('conflict', 'case-closed', 'the case is closed: nothing more can be done in it');
    throw error;
  }
}

/**
 * What a case refused: it comes as the failure that the validator or the handler threw, with the refusal as its first
 * detail. Null for any other error.
 */
export function caseRefusalOf(error: unknown): CaseRefused | null {
  const cause = error instanceof WorkflowUpdateFailedError ? error.cause : null;
  if (!(cause instanceof ApplicationFailure) || cause.type !== CASE_REFUSED) return null;
  const refusal = cause.details?.[0] as CommandRefusal | undefined;
  return refusal === undefined ? null : new CaseRefused(refusal);
}
