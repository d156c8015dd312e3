import type { Counterpart } from '../counterpart';
import type * as zh from '../zh/sign-in';

export const signIn: Counterpart<typeof zh.signIn> = {
  title: 'Sign in to Duban',
  email: 'E-mail address',
  password: 'Password',
  enter: 'Sign in',
  forgotten:
    'No password yet, or forgotten? Ask an administrator for an invitation link, open it, and set one yourself.',
  byKey: 'I have the address that the engine printed',
  how: 'When the engine starts it prints a sign-in address in its terminal: good for one use within twelve hours. Open it, or paste it (or just its key) here.',
  lost: 'Used or over? Ask for a new one on the machine that runs the engine:',
  token: 'Sign-in address or key',
  enterByKey: 'Enter with the key',
  noOffice: 'There is no office here yet.',
  noOfficeWords:
    'When the engine started it printed an address: open it to try the sample or to set up your own office. Is it over? Ask for a new one on the machine that runs the engine:',
  welcome: '{{name}}, please set a password.',
  welcomeWords:
    'From now on you sign in with {{email}} and this password. Nobody but you knows it, neither the office nor an administrator.',
  newPassword: 'New password',
  newPasswordHint:
    'At least 12 characters. A few words that have nothing to do with each other are easy to keep and hard to guess; no rule about capitals and signs.',
  setAndEnter: 'Set it and sign in',
  cut: 'This address is not whole',
  cutWords:
    'It should carry a key that works once. Copy the whole link into the address bar; if that does not help, ask whoever gave it to you for another.',
  toSignIn: 'To the sign-in page',
  setUp: 'Set up the office',
  setUpWords:
    'You are the first administrator. There is no password to begin with: choose your own. Importing the roster and inviting colleagues starts with you.',
  setUpAlready: 'The office is set up already',
  choose: 'Look at the sample first, or set up your own office?',
  sample: 'Try the sample',
  sampleWords:
    'An invented county office is loaded: 31 units, five cadences. Notices go to the inbox inside and reach nobody. For your own office afterwards, start again with an empty data folder.',
  sampleNow: 'Look at the sample',
  office: 'Name of the office',
  name: 'Name',
  setUpNow: 'Set it up',
};

export const account: Counterpart<typeof zh.account> = {
  title: 'My sign-in',
  nobody: 'The engine’s own address',
  nobodyWords: 'You came in by the address that the engine printed, and are nobody in particular.',
  lead: 'Where you are signed in, as what you act, and your password.',
  standing: 'As what you act now',
  wholeOffice: 'The whole office',
  sessions: 'Where you are signed in',
  sessionsWords:
    'A session ends by itself after two hours without use, or after twelve hours. If you do not know one, end it now and change your password.',
  someBrowser: 'A browser that is not known',
  here: 'this one',
  times: 'Signed in {{opened}}, last used {{seen}}, until {{until}}',
  end: 'End',
  endOthers: 'End all others',
  endAll: 'Sign out everywhere',
  password: 'Change the password',
  current: 'Present password',
  change: 'Change it',
  changed: 'Changed. Every other session has ended.',
};

export const accounts: Counterpart<typeof zh.accounts> = {
  title: 'Who signs in, and as what',
  lead: 'Whoever holds a post is something by it; here they are asked to set a password, and inspectors, auditors and administrators are appointed.',
  invite: 'Invite somebody',
  inviteWords:
    'You get a link that works once within four days; hand it to the person yourself or by a way that you trust. Who forgot their password is invited again.',
  nameHint: '(not needed for people of the roster)',
  role: 'As what',
  byPost: 'What their post makes them',
  unit: 'For which unit only',
  unitHint: '(with all below it; the whole office where none is named)',
  unitFound: 'Choose a unit',
  unitCount: '{{count}} found, choose one',
  untilLabel: 'Until which day',
  untilHint: '(that day included; until it is ended where none is named)',
  make: 'Make the link',
  made: 'Hand this link to the person; it is shown this once:',
  appointments: 'Appointments beside the posts',
  none: 'None yet.',
  from: 'from {{day}}',
  until: 'until {{day}}',
  end: 'End',
  endOf: 'End the appointment of {{name}}',
  surely: 'Really end it',
  endSurely: 'Really end the appointment of {{name}}',
};
