import type { CaseCommand, CommandRefusal, RefusalRule } from '../../domain/escalation/case-command';
import { refusedAsClosed } from '../../domain/escalation/closed';
import { storedCase } from '../../offices/cases/stored-case';
import type { Database } from '../../prisma/client';
import { Problem } from '../problem';

/** Who asks may not; the others are a matter of time or state (409), or of what was said (400). */
const STATUS: Partial<Record<RefusalRule, number>> = {
  'no-authority': 403,
  'own-case': 403,
  'same-decider': 403,
  'second-person': 403,
  'not-the-subject': 403,
  'step-unknown': 400,
  'reason-required': 400,
  'one-by-one': 400,
  'body-decides': 400,
  'number-required': 400,
};

/** Of a case that has ended, in which only a wrong decision can be annulled: the rule. Null while it is open. */
export async function ruleThatClosed(
  db: Database,
  caseId: string,
  command: CaseCommand,
): Promise<Problem | null> {
  const { state } = await storedCase(db, caseId);
  return state.status === 'open' || command.do === 'annul'
    ? null
    : problemOf(refusedAsClosed(state, command));
}

/** What a case refuses, as a problem whose code is the rule that it keeps. */
export function problemOf({ refused, message }: CommandRefusal): Problem {
  return new Problem(STATUS[refused] ?? 409, refused, message.en, message.zh);
}
