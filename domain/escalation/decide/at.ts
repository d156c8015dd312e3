import type { Asker, CaseCommand, CommandName, CommandRefusal } from '../case-command';
import type { CaseContext } from '../case-context';
import type { CaseEventBody } from '../case-event';
import type { CaseState, Step } from '../case-state';

/** Where a command is decided: everything that has become due before it has happened already. */
export interface At {
  state: CaseState;
  step: Step;
  asker: Asker;
  context: CaseContext;
}

export type CommandOf<D extends CommandName> = Extract<CaseCommand, { do: D }>;

/** What a command makes happen, or the rule that refuses it. */
export type Answered = CaseEventBody[] | CommandRefusal;

export function isRefusal(answered: Answered): answered is CommandRefusal {
  return !Array.isArray(answered);
}

/** The first check that refuses, in order; null where none does. A check is a function, so that later ones may rely on it. */
export function firstRefusal(...checks: (() => CommandRefusal | null)[]): CommandRefusal | null {
  for (const check of checks) {
    const refused = check();
    if (refused !== null) return refused;
  }
  return null;
}
