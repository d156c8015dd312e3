import type { CommandRefusal } from '../../domain/escalation/case-command';
import { decide } from '../../domain/escalation/decide';
import { askerOf } from '../../offices/cases/asker';
import type { CaseAnswer, CaseRequest } from '../../workflows/handles';
import type { Deps } from '../deps';
import { changeCase } from './change-case';
import { closedCaseOf, correctClosed } from './correct-closed';
import type { Known, NewsOf } from './known';
import { closed, nobody, Refused } from './refused';

/**
 * A command was taken, or refused by a rule: then nothing was written. `corrected`: what a case that was closed before
 * answers; `news` are then of the one that the workflow carries.
 */
export type ActAnswer =
  | { refusal: null; news: NewsOf; corrected?: CaseAnswer }
  | { refusal: CommandRefusal; news: null; corrected?: undefined };

/**
 * Carries out what a person asks of a case, if the rules let them: who they are and what they answer for is asked of
 * the roster now, inside the transaction that writes what follows.
 */
export async function takeAct(deps: Deps, known: Known, request: CaseRequest): Promise<ActAnswer> {
  let isOpen = false;
  try {
    const file = await closedCaseOf(deps, known, request);
    if (file !== null) return { refusal: null, ...(await correctClosed(deps, known, file, request)) };
    const news = await changeCase(deps, known, request.key, async (tx, state, context) => {
      // Another case of the same subject is none of theirs.
      if (request.caseId !== undefined && request.caseId !== state.caseId) throw new Refused(closed);
      isOpen = true;
      const { officeId, subject } = state;
      const asker = await askerOf(tx, { officeId, ...request }, subject, context.now);
      if (asker === null) throw new Refused(nobody);
      const events = decide(request.command, state, asker, context);
      if ('refused' in events) throw new Refused(events);
      return events;
    });
    // Nothing happens, too, where somebody opens a reply for the second time: it is done already.
    return isOpen || news.happened.length > 0 ? { refusal: null, news } : refused(closed);
  } catch (error) {
    if (error instanceof Refused) return refused(error.refusal);
    throw error;
  }
}

const refused = (refusal: CommandRefusal): ActAnswer => ({ refusal, news: null });
