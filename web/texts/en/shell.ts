import type { Counterpart } from '../counterpart';
import type * as zh from '../zh/shell';

export const shell: Counterpart<typeof zh.shell> = {
  product: 'Duban',
  home: 'Back to today',
  skip: 'Skip to the content',
  nav: 'Main navigation',
  tab: 'Bottom navigation',
  beside: 'Pages about notices',
  page: {
    today: 'Today',
    duties: 'Duties',
    map: 'Map',
    cases: 'Cases',
    proposals: 'To decide',
    unit: 'My unit',
    units: 'Units',
    year: 'Year',
    trail: 'Trails',
    notices: 'Notices',
    wishes: 'My notices',
    accounts: 'Sign-ins',
  },
  notices: {
    deliveries: 'Deliveries',
    unreachable: 'Out of reach',
    burden: 'Burden',
    channels: 'Groups',
    templates: 'Wording',
    inbox: 'Inbox',
  },
  role: {
    office: 'Office',
    decider: 'Decider',
    secretary: 'Secretary',
    inspector: 'Inspector',
    auditor: 'Auditor',
    administrator: 'Administrator',
  },
  mine: 'Me',
  signOut: 'Sign out',
};

export const states: Counterpart<typeof zh.states> = {
  nothingClassified: 'Nothing classified may be written or uploaded here.',
  loading: 'Loading …',
  failed: 'This could not be loaded',
  retry: 'Try again',
  toBoard: 'Back to today',
  code: 'When you report it, quote:',
  notFound: 'There is nothing here',
  notFoundWords: 'The address may be mistyped, or it is not within your reach.',
  noPermission: 'Your role cannot see this',
  pageFault: 'This page did not open',
  reload: 'Load again',
};

export const problem: Counterpart<typeof zh.problem> = {
  offline: 'The engine cannot be reached. What you wrote is still on this device; try again once connected.',
  other: 'The engine did not do it.',
  'sign-in': 'The key is wrong, used or over.',
  role: 'This is for the office or an inspector to do.',
  'no-post': 'This identity holds no post and cannot act.',
  'own-outcome': 'You reported this outcome yourself: somebody else has to verify it.',
  'other-unit': 'This duty is another unit’s.',
  'duty-unknown': 'There is no such duty, or it is not within your reach.',
  'mail-unknown': 'There is no such mail; it may have been cleared away.',
  'delivery-unknown': 'There is no such notice, or it is of another office.',
  'still-on-its-way': 'It is still on its way; wait for how it ends.',
  'asked-already': 'It was asked for again already and has not left; wait for how that one ends.',
  'nothing-stands': 'All that it said has been reported or decided since; nothing is left to say.',
  'nobody-answers':
    'Nobody holds the post now and nobody stands in. Name a deputy first, or bring the roster up to date.',
  'person-left': 'It was for a person who holds no post any more, and is for nobody else; serve it by hand.',
  'not-owed': 'Nothing is owed here now. Somebody may just have reported: load the page again.',
  'nothing-to-review':
    'No outcome waits to be verified. Somebody may just have done it: load the page again.',
  'nothing-to-excuse': 'This duty is settled and needs no excuse.',
  'due-in-the-past': 'The new date has to be later than now.',
  'idempotency-key-reused': 'The earlier attempt did arrive, with other words. Load the page again.',
  invalid: 'The engine could not read what was filled in.',
  internal: 'The engine failed by itself; its log says why. What was reported is safe.',
};
