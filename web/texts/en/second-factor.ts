import type { Counterpart } from '../counterpart';
import type * as zh from '../zh/second-factor';

export const secondFactor: Counterpart<typeof zh.secondFactor> = {
  title: 'Second step of the sign-in',
  about:
    'Beside the password, six digits that your phone shows. Deciders and administrators must have it; everybody may. Any authenticator that knows TOTP will do, also without a network.',
  first: 'Set up the second step first.',
  firstWords:
    'You act as “{{role}}”: a password alone is not enough for that. It takes about two minutes, once; until then nothing else opens.',
  orAs: 'Or go on as something else for now:',
  none: 'Not set up yet.',
  has: 'It is set up. Recovery codes left: {{count}}.',
  begin: 'Begin',
  again: 'Set up another',
  againWords:
    'For a new phone, or when few recovery codes are left; the one that you have is good for nothing after that.',
  current: 'Your password',
  presentCode: 'Present six digits or a recovery code',
  scan: 'Scan this with the authenticator on your phone:',
  type: 'Can’t scan it? Type this into the authenticator:',
  code: 'Six digits of the authenticator',
  confirm: 'Set it up',
  kept: 'It is set up. Keep these ten recovery codes now:',
  keptWords:
    'If the phone is lost, each of them signs you in once in the place of the six digits. They are shown this once: write them down or print them, and keep them apart from the phone.',
  copy: 'Copy',
  copied: 'Copied',
  done: 'I have kept them, go on',
  asked: 'Six digits more',
  askedWords: 'Look at the authenticator on your phone. If you do not have it, type a recovery code.',
  codeOrRecovery: 'Six digits or a recovery code',
  go: 'Sign in',
  back: 'Back',
  reset: 'Reset somebody’s second step',
  resetWords:
    'For whoever lost phone and recovery codes: make sure who it is, face to face or by telephone. All their sessions end, and they set up another at the next sign-in.',
  reason: 'Reason',
  reasonHint: '(how you made sure who it is; it is kept on record)',
  resetNow: 'Reset',
  resetDone: 'It is reset. Tell the person: at the next sign-in they set up another.',
};
