import { compareRational, rationalOf } from '../../burden/rational';
import type { Authority } from '../../policy/ladder';
import type { CommandRefusal } from '../case-command';
import type { Meeting } from '../case-event';
import { refuse } from '../refuse';
import { firstRefusal, type At } from './at';
import { reasonGiven } from './checks';
import { happenedBetween } from './days';

type Body = Extract<Authority, { kind: 'body' }>;

/**
 * Where a body decides, what burdens the unit needs its meeting; where one person decides, there is none. A meeting
 * that is written down must hold, whatever it decided. `from`: ISO 8601, not held before that day.
 */
export function meetingHolds(
  authority: Authority,
  meeting: Meeting | null,
  required: boolean,
  from: string,
  at: At,
): CommandRefusal | null {
  if (authority.kind === 'person') {
    if (meeting === null) return null;
    return refuse(
      'body-decides',
      '本档由一人决定，不应有会议',
      'one person decides here: expected no meeting',
    );
  }
  if (meeting === null) {
    if (!required) return null;
    return refuse(
      'body-decides',
      `须由${authority.title.zh}开会决定，并登记会议`,
      `${authority.title.en} decides in a meeting: expected its record`,
    );
  }
  return firstRefusal(
    () => reasonGiven(meeting.minutesTextId),
    () => happenedBetween(meeting.heldOn, from, at.context),
    () => recusedDoesNotRecord(meeting, at),
    () => countsAddUp(meeting, authority),
    () => isQuorate(meeting, authority),
    () => isCarried(meeting, authority),
  );
}

function recusedDoesNotRecord({ recused }: Meeting, { asker }: At): CommandRefusal | null {
  if (!recused.includes(asker.by.personId)) return null;
  return refuse('own-case', '回避的人不登记表决结果', 'who was recused does not record the meeting');
}

/** Who left the room is neither there nor has a vote. */
function countsAddUp(meeting: Meeting, { members }: Body): CommandRefusal | null {
  const { present, inFavour, against, abstained } = meeting;
  const recused = new Set(meeting.recused).size;
  const counts = [meeting.members, present, inFavour, against, abstained];
  const whole = counts.every((count) => Number.isSafeInteger(count) && count >= 0);
  const fits = meeting.members === members && present <= members - recused;
  if (whole && fits && inFavour + against + abstained === present) return null;
  return refuse(
    'no-quorum',
    `人数对不上：成员应为 ${members} 人，回避 ${recused} 人不计入到会，赞成、反对、弃权之和应等于到会 ${present} 人`,
    `the counts do not add up: expected ${members} members, the ${recused} recused not among those present, and votes for, against and abstained that make ${present}`,
  );
}

function isQuorate({ present }: Meeting, { quorumAbove, members }: Body): CommandRefusal | null {
  if (exceeds(present, quorumAbove, members)) return null;
  return refuse(
    'no-quorum',
    `到会 ${present} 人，须超过 ${members} 人的 ${quorumAbove}`,
    `${present} were present, expected more than ${quorumAbove} of ${members}`,
  );
}

function isCarried({ inFavour, present }: Meeting, body: Body): CommandRefusal | null {
  const whole = body.of === 'members' ? body.members : present;
  if (exceeds(inFavour, body.passesAbove, whole)) return null;
  return refuse(
    'not-carried',
    `赞成 ${inFavour} 票，须超过 ${whole} 人的 ${body.passesAbove}`,
    `${inFavour} were in favour, expected more than ${body.passesAbove} of ${whole}`,
  );
}

/** Exact: three of six are not more than a half. */
function exceeds(count: number, share: string, whole: number): boolean {
  const { numerator, denominator } = rationalOf(share);
  const needed = { numerator: numerator * BigInt(whole), denominator };
  return compareRational({ numerator: BigInt(count), denominator: 1n }, needed) > 0;
}
