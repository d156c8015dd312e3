import type { CommandRefusal } from '../../domain/escalation/case-command';

/** Ends the transaction without a trace. */
export class Refused extends Error {
  constructor(readonly refusal: CommandRefusal) {
    super(refusal.message.en);
  }
}

export const nobody: CommandRefusal = {
  refused: 'no-authority',
  message: {
    zh: '目前没有人以该职务履职，不能以它的名义办理',
    en: 'nobody answers for this post now: nothing can be done in its name',
  },
};

export const closed: CommandRefusal = {
  refused: 'case-closed',
  message: { zh: '此件已经办结', en: 'the case is closed: nothing more can be done in it' },
};
