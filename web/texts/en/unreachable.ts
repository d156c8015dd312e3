import type { Counterpart } from '../counterpart';
import type * as zh from '../zh/unreachable';

export const unreachable: Counterpart<typeof zh.unreachable> = {
  lead_one: 'One post has nobody who can be reached{{owing}}.',
  lead_other: '{{count}} posts have nobody who can be reached{{owing}}.',
  owing_one: ', with one outcome still owed',
  owing_other: ', with {{count}} outcomes still owed',
  none: 'Somebody can be reached at every post that owes anything.',
  noneWords:
    'A post that falls vacant, or an address that keeps returning mail, is listed here and not left to silence.',
  words:
    'It is a gap in the list for the office to mend, never the fault of the unit. Until it is mended, a notice that did not arrive counts against nobody.',
  list: 'Posts out of reach',
  since: 'since {{when}}',
  why: {
    vacant: 'The post is vacant and nobody stands in',
    returned: 'The last mails to {{person}} did not arrive',
    refused: 'The mail server refuses what is sent to {{person}}',
    bounced: 'Mail to {{person}} came back',
    failed: 'Mail to {{person}} could not be sent, several times',
  },
  who: 'the holder',
  owes_one: 'one outcome still owed',
  owes_other: '{{count}} outcomes still owed',
  owesNothing: 'nothing is owed now; a case has something to say to it',
  todo: {
    vacant: 'When somebody is appointed, import the roster anew; until then, name a deputy.',
    returned:
      'Ring to check the address, mend the roster and import it anew; what did not arrive can be sent again. Where they are away, name a deputy.',
  },
  toUnit: 'To the unit',
  toDeliveries: 'See what was sent to them',
  deputy: 'Name a deputy',
  deputyOf: 'Name a deputy for “{{unit}}, {{post}}”',
  deputyForm: {
    email: 'E-mail of the deputy',
    emailHint: 'somebody who holds a post in this office’s roster',
    until: 'Until which day',
    untilHint: 'empty: until it is ended',
    reason: 'Why',
    reasonHint: 'kept with it',
    send: 'Name them',
    cancel: 'Not now',
    need: 'Still to fill in: {{what}}',
    and: ', ',
    done: 'From now on the notices of “{{unit}}, {{post}}” go to the deputy.',
  },
  how: 'What counts as out of reach',
  howWords: [
    'The post owes an outcome, or had something to be told within two months, and nobody holds it or stands in at this moment; or',
    'the answer was that there is no such address; or neither of the last two notices arrived (refused, returned, given up).',
    'Whoever chose “My notices” first gets a mail when a working day passes unopened; only where that fails too are they here. Whoever opened it on the page was reached.',
    'Whoever was never written to is not here.',
  ].join('\n'),
  more: '{{total}} in all; listed are the {{shown}} that have waited longest.',
};
