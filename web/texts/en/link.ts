import type { link as zh } from '../zh/link';
import type { Counterpart } from '../counterpart';

export const link: Counterpart<typeof zh> = {
  opening: 'Opening…',
  title: {
    expired: 'Please ask for a fresh link',
    used: 'This link was opened elsewhere',
    cannot: 'This link opens nothing',
    notYours: 'Nothing is asked of you here',
    signIn: 'Please sign in to open this',
    other: 'Somebody else is signed in in this browser',
    offline: 'It could not be opened',
  },
  otherWords:
    'The link is for the reader of the notice alone. To open it, sign out first; or see the page as who you are signed in as.',
  signOutAndOpen: 'Sign out and open the link',
  asIAm: 'See it as I am',
  signInWords: 'This is opened after signing in; a link of a mail is not enough.',
  toSignIn: 'Sign in',
  fresh: 'Send me a fresh link',
  freshWords: 'It goes to the address that gets the notices, which is not shown here.',
  asked: 'A fresh link goes to the address that gets the notices; it leaves {{when}} at the earliest.',
  askedWords: 'Asking again within ten minutes sends no second one. Please use the button of the new mail.',
};
