import { counted, listed } from './en-count';
import type { OwnMatterWords } from './own-matter-words';

const by = (what: string) => (deadline: string, left: number) =>
  `${what} ${deadline}${left > 0 ? `, ${counted(left, 'working day')} left` : ''}`;

/** What a reply can and can't do; said wherever somebody may reply. */
const REPLY_RIGHTS = 'Silence admits nothing, and a reply never makes the result heavier.';

export const enOwnMatters: OwnMatterWords = {
  until: {
    reply: by('You can reply'),
    appeal: by('You can appeal'),
    rectify: by('Report the rectification'),
  },
  facts: {
    block: (unitName, count) => ({
      title: `${unitName}: ${counted(count, 'fact')} for you to check`,
      occasion: 'notice of the proposed facts',
      action: 'Check and reply',
    }),
    over: 'The time to reply is over; until the decision you can still add to it',
    proposed: (rung, whom) =>
      `Proposed: ${rung} (${whom}). Nothing is decided yet: please check the facts below first.`,
    whom: (unitName, person) =>
      listed(
        [
          unitName ?? [],
          person === null ? [] : person === 'reader' ? 'you' : 'who held the post then',
        ].flat(),
      ),
    again:
      'New facts have joined: this notice takes the place of the one before. What you replied still counts, and you can add to it.',
    rights: (workdays) =>
      `From the day that this is served you have ${counted(workdays, 'working day')} to reply to each fact: what is not accurate, why it was so, what was done. ${REPLY_RIGHTS}`,
    tolerance:
      'If you think that the rules of tolerance for honest errors apply, you can ask for it with your reply.',
    owed: 'What was not reported can still be reported as usual, and will be considered.',
  },
  hearing: {
    block: (unitName, count) => ({
      title: `${unitName}: ${counted(count, 'fact')} that you can still reply to`,
      occasion: 'notice of the proposed facts',
      action: 'Reply',
    }),
    lines: ['No reply of yours has been received yet.', REPLY_RIGHTS],
  },
  decision: {
    block: (unitName, rung, isProposal) => ({
      title: `${unitName}: ${isProposal ? 'proposal of' : 'decision on'} ${rung}`,
      occasion: 'decision served',
      action: 'Read the decision',
    }),
    decided: (day, heard) =>
      `Decided on ${day}; the reasons are in it, please open it.${heard ? ' Your reply was read before.' : ''}`,
    interview: (deadline) => `The interview takes place ${deadline}; the hour will be arranged with you.`,
    circular: (deadline) => `The circular is issued ${deadline}; the decision says to whom.`,
    handling:
      'It is a proposal to the organisation that has the authority. That organisation decides, and you will be told of it.',
    rectify: (deadline) =>
      `Please report the rectification ${deadline}. Somebody else verifies it, and looks back once more later.`,
    appeal:
      'If you do not agree you can appeal. Somebody who took no part in the decision reviews it, and can only uphold it, make it lighter or annul it. It is carried out meanwhile, unless the reviewer decides to stay it.',
    expires: (day) => `This record expires by itself on ${day}.`,
  },
  appeal: {
    block: (unitName) => ({
      title: `${unitName}: your appeal has a result`,
      occasion: 'result of an appeal',
      action: 'Read the result',
    }),
    said: (rung) => ({
      upheld: {
        when: 'Appeal reviewed: the decision is upheld',
        line: 'The reasons are in it, please open it.',
      },
      lighter: {
        when: `Appeal reviewed: made lighter, now ${rung}`,
        line: 'Both the first decision and the new one stay on file; the new one counts.',
      },
      annulled: {
        when: 'Appeal reviewed: the decision is annulled',
        line: 'The decision no longer counts; what happened stays on file, marked as annulled.',
      },
    }),
  },
  rectify: {
    block: (unitName) => ({
      title: `${unitName}: the rectification`,
      occasion: 'due-date notice',
      action: 'Report the rectification',
    }),
    overdue: (deadline) => `The rectification is past its date, was due ${deadline}`,
    line: 'Say what was changed and what came of it; no papers about the way there. If something makes it hard, please say so before the date and we will look for a way together.',
  },
  closed: {
    block: (unitName) => ({
      title: `${unitName}: the case is closed`,
      occasion: 'for your information',
      action: 'See how it went',
    }),
    when: 'Closed, nothing more for you to do',
    ends: {
      nothing: 'Nothing was decided against anybody, and no record is left.',
      annulled: 'The decision is annulled and no longer counts.',
      'failed-look-back':
        'The look-back review was not passed. That is recorded on its own, and you will be heard first.',
      passed: 'The rectification is verified, and the look-back review was passed.',
    },
    after: 'Due-date notices that stood back meanwhile go on from now.',
  },
  lapsed: {
    block: (unitName, rung) => ({
      title: `${unitName}: proposal of ${rung}`,
      occasion: 'for your information',
      action: 'See how it went',
    }),
    when: 'Nobody decided in time, the proposal has lapsed',
    line: 'Everybody in line was told and nobody decided. By the rules the proposal ends here, and nothing follows from it.',
  },
};
