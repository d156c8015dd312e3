import type { Counterpart } from '../counterpart';
import type * as zh from '../zh/inbox';

export const inbox: Counterpart<typeof zh.inbox> = {
  sent_one: '{{count}} notice sent',
  sent_other: '{{count}} notices sent',
  pending_one: '{{count}} waiting',
  pending_other: '{{count}} waiting',
  unknown_one: '{{count}} may or may not have arrived',
  unknown_other: '{{count}} may or may not have arrived',
  refused_one: '{{count}} refused',
  refused_other: '{{count}} refused',
  failed_one: '{{count}} failed',
  failed_other: '{{count}} failed',
  nothing: 'No notice has been sent yet.',
  comma: ', ',
  end: '.',
  embedded: 'Every mail of the engine is kept here; none of it reaches a real mailbox.',
  elsewhere:
    'Mail goes to a server of your own and its texts are not kept here; the numbers above are the engine’s account.',
  empty: 'The inbox is empty',
  emptyWords: 'Mail appears here after the next notices. When they leave is said under Today.',
  list: 'Mail, newest first',
  to: 'To',
  from: 'From',
  at: 'Received',
  more: 'Show 30 more',
  pick: 'Open a mail to see it as it was sent.',
  back: 'Back to the list',
  html: 'As sent',
  text: 'Plain text',
  preview: 'Mail preview',
  previewNote: 'Buttons in the preview lead nowhere, and no program in it can run.',
};
