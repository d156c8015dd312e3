import type { CommandRefusal } from '../../domain/escalation/case-command';

/** A command that a case can't take, and the rule that it keeps. Nothing was written. */
export class CaseRefused extends Error {
  override readonly name = 'CaseRefused';
  constructor(readonly refusal: CommandRefusal) {
    super(refusal.message.en);
  }
}
