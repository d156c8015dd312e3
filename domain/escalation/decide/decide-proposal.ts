import type { CommandRefusal } from '../case-command';
import { refuse, wrongStage } from '../refuse';
import { chainOf, isLighter, termsOf } from '../rung-terms';
import { existsFor } from '../consider-rungs';
import { windowEnd, workdaysOn } from '../windows';
import { firstRefusal, type Answered, type At, type CommandOf } from './at';
import { hasTurn } from './authority';
import { notOwnCase, reasonGiven } from './checks';
import { hearingIsOver, repliesOpened } from './heard';
import { meetingHolds } from './meeting';

type Decide = CommandOf<'decide'>;

/** A person decides on a proposal: confirm, decline, put off, or a lighter rung. Each with a reason. */
export function decideProposal(command: Decide, at: At): Answered {
  const { step, asker, context } = at;
  const { version, outcome, textId, meeting } = command;
  const authority = termsOf(context, step.proposal.rung).decidedBy;
  const burdens = outcome === 'confirm' || outcome === 'other-rung';
  const refused = firstRefusal(
    () => isToDecide(at),
    () => isOfVersion(command, at),
    () => hearingIsOver(at),
    () => toleranceFirst(at),
    () => notOwnCase(at),
    () => hasTurn(chainOf(authority), step.place, at),
    () => reasonGiven(textId),
    () => oneByOne(command, authority.kind === 'body'),
    () => (burdens ? repliesOpened(at) : null),
    () => (outcome === 'other-rung' ? isLighterRung(command, at) : null),
    () => (outcome === 'defer' ? mayPutOff(command, at) : null),
    () => meetingHolds(authority, meeting, burdens, step.hearing?.until ?? step.proposedAt, at),
  );
  if (refused) return refused;
  return [
    {
      kind: 'decided',
      step: step.step,
      version,
      outcome,
      rung: outcome === 'other-rung' ? command.rung : null,
      until: outcome === 'defer' && command.until !== null ? new Date(command.until).toISOString() : null,
      by: asker.by,
      textId,
      meeting,
      serveUntil: burdens ? workdaysOn(context.now, context.ladder.handServiceAfter.workdays, context) : null,
    },
  ];
}

function isToDecide({ step }: At): CommandRefusal | null {
  const { stage, end, decision } = step;
  if (end === 'lapsed' && decision?.outcome !== 'confirm' && decision?.outcome !== 'other-rung') {
    return refuse(
      'window-over',
      '决定的期限已过，提议已失效',
      'the window to decide is over and the proposal has lapsed',
    );
  }
  if (end === 'withdrawn') return wrongStage(stage, '提议已撤回', 'a proposal that was not withdrawn');
  const open = stage === 'proposed' || stage === 'hearing' || stage === 'deciding' || stage === 'deferred';
  if (open) return null;
  return refuse('decided-already', '这一步已经决定过', 'it was decided already');
}

function isOfVersion({ version }: Decide, { step }: At): CommandRefusal | null {
  const { version: now } = step.proposal;
  if (version === now) return null;
  return refuse(
    'stale-version',
    `提议已是第 ${now} 版，看到的是第 ${version} 版`,
    `the proposal is at version ${now}, found a decision on version ${version}`,
  );
}

function toleranceFirst({ step }: At): CommandRefusal | null {
  if (step.tolerance?.state !== 'asked') return null;
  return wrongStage(step.stage, '须先决定容错申请', 'the request for tolerance to be decided first');
}

function oneByOne({ inBulk, outcome }: Decide, body: boolean): CommandRefusal | null {
  if (!inBulk) return null;
  if (outcome === 'confirm' || outcome === 'other-rung') {
    return refuse(
      'one-by-one',
      '成立或改档须逐件决定',
      'confirming and changing the rung are done one by one',
    );
  }
  return body
    ? refuse('body-decides', '由集体决定的不能批量办理', 'what a body decides is not done in bulk')
    : null;
}

/** A reply never makes it heavier, and a decision neither: that needs facts and a hearing of their own. */
function isLighterRung({ rung }: Decide, { step, context }: At): CommandRefusal | null {
  const { rung: proposed } = step.proposal;
  if (rung === null || rung === proposed) {
    return refuse('rung-not-allowed', '请选另一档', `expected another rung than ${proposed}`);
  }
  if (!isLighter(rung, proposed)) {
    return refuse(
      'heavier-needs-hearing',
      '更重的一档须另行告知并听取说明',
      `${rung} is heavier than ${proposed}: it needs facts and a hearing of its own`,
    );
  }
  const terms = context.ladder.rungs[rung];
  const allowed = termsOf(context, proposed).mayBecome ?? [];
  if (allowed.includes(rung) && terms !== undefined && existsFor(terms, context.subject)) return null;
  return refuse(
    'rung-not-allowed',
    '本档不能改为所选的一档，或对这类单位没有这一档',
    `expected a rung that exists for the unit and that ${proposed} may become (${allowed.join(', ') || 'none'}), found ${rung}`,
  );
}

function mayPutOff({ until }: Decide, { step, context }: At): CommandRefusal | null {
  const { deferAtMost, defersAtMost } = termsOf(context, step.proposal.rung).decision;
  if ((step.decision?.deferrals ?? 0) >= defersAtMost) {
    return refuse(
      'deferred-too-often',
      `最多暂缓 ${defersAtMost} 次`,
      `it may be put off ${defersAtMost} times at most`,
    );
  }
  const last = windowEnd(context.now, deferAtMost, context);
  const to = until === null ? Number.NaN : Date.parse(until);
  if (to > context.now.getTime() && to <= Date.parse(last)) return null;
  return refuse(
    'deferred-too-far',
    `暂缓的日期须在此后、${last} 之前`,
    `expected an instant to come, not later than ${last}, found ${until ?? 'none'}`,
  );
}
