import type { wishes as zh } from '../zh/wishes';
import type { Counterpart } from '../counterpart';

export const wishes: Counterpart<typeof zh> = {
  title: 'How you get your notices is yours to choose',
  lead: 'What is owed is always told, that can’t be switched off; by which channel, at what hour and in which language is your choice.',
  channel: 'First by',
  email: 'Mail',
  emailWords: 'if it bounces or can’t be sent, it waits for you on this page',
  inApp: 'My notices, on this page',
  inAppWords: 'unopened for a working day, it comes by mail',
  when: 'When',
  eachWave: 'As things come up (office hours, one a wave)',
  daily: 'Once a day, not before',
  dailyWords: 'What would be too late by then still comes first.',
  language: 'Language',
  invites: 'Bring a calendar file (.ics) with the mail; due dates follow every change',
  save: 'Keep it so',
  saved: 'Kept; it holds from the next notice on.',
  feeds: 'Due dates in your phone’s calendar',
  feedsWords:
    'Give the address to your calendar as a subscription. Whoever has it sees your due dates, so please keep it to yourself; close the old one when you change phones.',
  open: 'Give me an address',
  once: 'This address is shown this once:',
  copy: 'Copy',
  copied: 'Copied',
  made: 'An address opened {{when}}',
  close: 'Close it',
  mine: 'My notices',
  none: 'No notice has been sent to you yet.',
  new: 'not opened',
  erased: 'The text has been erased by the rules.',
};
