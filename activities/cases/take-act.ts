import type { CommandRefusal } from '../../domain/escalation/case-command';
import { decide } from '../../domain/escalation/decide';
import { askerOf } from '../../offices/cases/asker';
import type { CaseRequest } from '../../workflows/handles';
import type { Deps } from '../deps';
import { changeCase } from './change-case';
import type { Known, NewsOf } from './known';

/** A command was taken, or refused by a rule: then nothing was written. */
export type ActAnswer = { refusal: null; news: NewsOf } | { refusal: CommandRefusal; news: null };

/**
 * Carries out what a person asks of a case, if the rules let them: who they are and what they answer for is asked of
 * the roster now, inside the transaction that writes what follows.
 */
export async function takeAct(deps: Deps, known: Known, request: CaseRequest): Promise<ActAnswer> {
  let isOpen = false;
  try {
    const news = await changeCase(deps, known, request.key, async (tx, state, context) => {
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

/** Ends the transaction without a trace. */
class Refused extends Error {
  constructor(readonly refusal: CommandRefusal) {
    super(refusal.message.en);
  }
}

const nobody: CommandRefusal = {
  refused: 'no-authority',
  message: {
    zh: '目前没有人以该职务履职，不能以它的名义办理',
    en: 'nobody answers for this post now: nothing can be done in its name',
  },
};

const closed: CommandRefusal = {
  refused: 'case-closed',
  message: { zh: '此件已经办结', en: 'the case is closed: nothing more can be done in it' },
};
