import { counted } from './en-count';
import type { WorkKindWords, WorkWords } from './work-words';

type Said = Pick<WorkKindWords, 'occasion' | 'title' | 'titleOfAll' | 'lines' | 'action'>;

/** Until when, by what is to be done: Decide by 18:00 on Monday 30 November. */
const kind = (verb: string, said: Said): WorkKindWords => ({
  ...said,
  by: (deadline) => `${verb} ${deadline}`,
  past: (deadline) => `${verb}: was to be done ${deadline}`,
  undated: `Please ${verb.toLowerCase()}`,
});

export const enWork: WorkWords = {
  kinds: {
    'to-decide': kind('Decide', {
      occasion: 'for you to decide',
      title: ({ unitName, rung }) => `${unitName}: ${rung} proposed`,
      titleOfAll: (count) => `${counted(count, 'proposal')} for you to decide`,
      lines: [
        'You can confirm, decline or defer, or choose a lighter rung where the rules allow it, always with a reason; each is confirmed by itself. If nobody decides in time nothing happens by itself: the next in line is told.',
      ],
      action: 'See the evidence and decide',
    }),
    'to-decide-appeal': kind('Review', {
      occasion: 'for you to review',
      title: ({ unitName, rung }) => `${unitName}: appeal against ${rung}`,
      titleOfAll: (count) => `${counted(count, 'appeal')} for you to review`,
      lines: [
        'Somebody who took no part in the decision reviews it: you can uphold it, make it lighter or annul it, with a reason, and stay it meanwhile where that is needed.',
      ],
      action: 'See the appeal and review it',
    }),
    'to-serve': kind('Serve it', {
      occasion: 'to be served in person',
      title: ({ unitName, paper }) =>
        `${unitName}: ${paper === 'facts' ? 'the notice of the proposed facts' : 'the decision'} did not arrive`,
      titleOfAll: (count) => `${counted(count, 'document')} that did not arrive`,
      lines: [
        'The mail did not arrive. Please serve it in person and record that; the time to reply or to appeal counts from that day only.',
      ],
      action: 'Record the service',
    }),
    'to-act': kind('Carry it out', {
      occasion: 'for you to carry out',
      title: ({ unitName, rung }) => `${unitName}: ${rung}`,
      titleOfAll: (count) => `${counted(count, 'decision')} to carry out`,
      lines: [
        'Please record it once it is done: of an interview the time and the minutes, of a circular its number and whom it went to.',
      ],
      action: 'Record it',
    }),
    'to-record': kind('Record it', {
      occasion: 'for you to record',
      title: ({ unitName }) => `${unitName}: the decision of the organisation`,
      titleOfAll: (count) => `${counted(count, 'decision')} of the organisation to record`,
      lines: [
        'Once the organisation that has the authority has decided, please record number and date from its document; another person then checks them.',
      ],
      action: 'Record it',
    }),
    'to-check': kind('Check it', {
      occasion: 'for you to check',
      title: ({ unitName }) => `${unitName}: the recorded decision`,
      titleOfAll: (count) => `${counted(count, 'recorded decision')} to check`,
      lines: ['Please check number, date and content against the document; who recorded it can’t check it.'],
      action: 'Check it',
    }),
    'to-verify': kind('Verify it', {
      occasion: 'for you to verify',
      title: ({ unitName }) => `${unitName}: the rectification`,
      titleOfAll: (count) => `${counted(count, 'rectification')} to verify`,
      lines: [
        'Look at the outcome, not at how many papers there are; if something is missing, say what and return it.',
      ],
      action: 'Verify it',
    }),
    'to-look-back': kind('Look back', {
      occasion: 'for you to look back',
      title: ({ unitName }) => `${unitName}: look-back review`,
      titleOfAll: (count) => `${counted(count, 'rectification')} to look back at`,
      lines: ['See whether what was mended has lasted, and write a sentence on what you saw.'],
      action: 'Record the look-back',
    }),
  },
  earliest: (when) => `First: ${when.charAt(0).toLowerCase()}${when.slice(1)}`,
  left: (when, workdays) => `${when}, ${counted(workdays, 'working day')} left`,
  passedUp: {
    one: 'Who was asked before did not do it in time; now it is yours.',
    several: 'Where “passed on” stands, who was asked before did not do it in time; now it is yours.',
    mark: 'passed on',
  },
  proposal: {
    facts: (count) => `rests on ${counted(count, 'fact')}`,
    replies: (count) => (count > 0 ? counted(count, 'reply', 'replies') : 'no reply received'),
    tolerance: 'tolerance asked for',
    body: 'decided by a body',
    lines: {
      replied: 'Where there is a reply, please open it before you decide.',
      silent: 'Where there is none, silence admits nothing.',
      tolerance: 'Where tolerance is asked for, please decide first whether it applies.',
      body: 'Where a body decides, please record the meeting, the votes and the minutes.',
    },
  },
  details(parts) {
    const said = parts.join(', ');
    return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
  },
  point: (parts) => parts.join(', '),
  firstAction: 'Begin with the most urgent',
};
