import type { ChangeKind } from '../notice-content';
import { counted, listed } from './en-count';
import type { FrameWords } from './frame-words';

const BECAME: Record<ChangeKind, string> = {
  received: 'received',
  verified: 'verified',
  excused: 'excused',
  closed: 'closed',
};

export const enFrame: FrameWords = {
  sentence(text) {
    const trimmed = text.trim();
    return /[。！？；.!?;]$/.test(trimmed) ? trimmed : `${trimmed}.`;
  },
  join: (sentences) => sentences.join(' '),
  // The name as the roster gives it: a family name, or Mr and Ms, would be guessed.
  greeting: (name, post) => `Hello ${name}${post === null ? '' : `, ${post.title}`}.`,
  sumSentence(phrase, whose, isFirst) {
    const also = isFirst ? '' : 'also ';
    if (whose === null) return `You ${also}have ${phrase}.`;
    return typeof whose === 'number'
      ? `Your ${counted(whose, 'unit')} ${also}have ${phrase}.`
      : `${whose} ${also}has ${phrase}.`;
  },
  nothingOpen: 'Nothing is to be reported at present.',
  remarks: {
    nothingToDo: 'There is nothing for you to do this time. Thank you for your work.',
    calm: 'Nothing is overdue, thank you.',
    hardship: 'If something makes it hard, tell us and we will look for a way together.',
  },
  told: {
    facts: 'Nothing has been decided yet: first we ask you to read it and to say how it was.',
    decision: 'The reasons, the dates and what you can do are below.',
    toDecide: 'Rules only propose; the decision is yours.',
    overdue: 'What is overdue can still be reported as usual.',
    returned: (count) =>
      count === 1
        ? 'One of them needs something added first.'
        : `${count} of them need something added first.`,
  },
  heldOver: ({ reason, count }) => {
    const these = count === 1 ? '1 of these things' : `${count} of these things`;
    return reason === 'cap'
      ? `${these} waited for this notice, for one more before it would have been over the limit of notices to you.`
      : `${these} waited for the hour that you have chosen.`;
  },
  upcoming: 'What comes next',
  changes: (day) => (day === null ? 'Since the last notice' : `Since the last notice (${day})`),
  change: ({ unitName, cadenceTitle, periodLabel, kind, standsDown }, nameUnit) =>
    `${nameUnit ? `${unitName}: ` : ''}${cadenceTitle}, ${periodLabel}: ${BECAME[kind]}${standsDown ? ', nothing more is asked' : ''}`,
  rest: (count) => `${count} more`,
  buttonLabel: (action, title) => `${action}: ${title}`,
  textLink: (action, link) => `${action}: ${link}`,
  textTitle: (title, occasion) => `${title} (${occasion})`,
  footer: {
    why: (reasons) => `Why you get this: ${listed(reasons)}. It is the only one to you this time.`,
    reasons: {
      post: (unitName, title, deputy) =>
        deputy ? `you stand in for ${title} of ${unitName}` : `you are ${title} of ${unitName}`,
      elsewhere: (unitNames) => `you also hold a post in ${listed(unitNames)}`,
      leads: (count) =>
        count === 1 ? 'this duty is yours to lead' : `these ${count} duties are yours to lead`,
      caseOf: (who) =>
        who === 'person'
          ? 'what a case has to say and decides is served on the person'
          : 'what a case has to say and decides is served on the unit and the person',
      caseWork: 'a case is for you to decide or to handle by the rules',
      caseTold: 'you were told of a case before, and it now has a result',
    },
    contact: (officeName) =>
      `If a date is wrong, a thing is not yours or something makes it hard, please ask ${officeName}.`,
    closing: (officeName, what) =>
      `This is a ${what === 'due-dates' ? 'due-date notice' : 'notice'} that ${officeName} sends automatically by its rules.`,
    peopleDecide: 'Rules propose and people decide; the system decides nothing against anybody.',
    links: (days) =>
      `A button works for ${counted(days, 'day')} and opens its one thing without a password, so please do not forward it.`,
    wishes:
      'You will be told of whatever is due. By which channel, at which hour and in which language is for you to choose, and due dates can be in the calendar of your phone.',
    wishesAction: 'Choose channel, hour and language',
  },
};
