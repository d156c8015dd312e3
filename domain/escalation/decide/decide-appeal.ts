import { workdaysBetween } from '../../calendar/workdays';
import { civilDateOf } from '../../calendar/civil-time';
import type { Rung } from '../../policy/rungs';
import { datesOf } from '../arrived';
import type { CommandRefusal } from '../case-command';
import type { Terms } from '../case-event';
import { existsFor } from '../consider-rungs';
import { refuse } from '../refuse';
import { isLighter, termsOf } from '../rung-terms';
import { windowEnd, workdaysOn } from '../windows';
import { isPending, mayDecideAppeal } from './appeal';
import { firstRefusal, type Answered, type At, type CommandOf } from './at';
import { reasonGiven } from './checks';
import { meetingHolds } from './meeting';

/** Upheld, a lighter rung, or annulled; never heavier. What stood still goes on with what was left of it. */
export function decideAppeal(command: CommandOf<'decide-appeal'>, at: At): Answered {
  const { step, asker, context } = at;
  const { outcome, textId, meeting } = command;
  const authority = termsOf(context, step.rung).appeal.decidedBy;
  const rung = outcome === 'lighter' ? command.rung : null;
  const refused = firstRefusal(
    () => isPending(at),
    () => mayDecideAppeal(at),
    () => reasonGiven(textId),
    () => (outcome === 'lighter' ? isLighterRung(rung, at) : null),
    () => meetingHolds(authority, meeting, true, step.appeal?.waiting?.since ?? step.proposedAt, at),
  );
  if (refused) return refused;
  const resumeUntil = outcome === 'annulled' ? null : leftOfStayed(at);
  return [
    {
      kind: 'appeal-decided',
      step: step.step,
      by: asker.by,
      outcome,
      rung,
      textId,
      meeting,
      ...(resumeUntil === null ? {} : { resumeUntil }),
      ...(rung === null ? {} : { terms: lighterTerms(rung, at) }),
    },
  ];
}

function isLighterRung(rung: Rung | null, { step, context }: At): CommandRefusal | null {
  const terms = rung === null ? undefined : context.ladder.rungs[rung];
  if (rung !== null && rung !== step.rung && !isLighter(rung, step.rung)) {
    return refuse(
      'heavier-needs-hearing',
      '申诉不得加重',
      `an appeal never makes it heavier: ${rung} is no lighter rung`,
    );
  }
  if (rung !== null && rung !== step.rung && terms !== undefined && existsFor(terms, context.subject))
    return null;
  return refuse(
    'rung-not-allowed',
    '请选对这类单位存在的更轻一档',
    `expected a rung lighter than ${step.rung} that exists for the unit, found ${rung ?? 'none'}`,
  );
}

/** The working days that were left when it was stayed, at least one, from now on; null where nothing stood still. */
function leftOfStayed({ step, context }: At): string | null {
  const { waiting, appeal } = step;
  if (appeal?.state !== 'stayed' || appeal.stayedAt === null || waiting === null) return null;
  const { calendar, zone, now } = context;
  const stood = Math.max(Date.parse(appeal.stayedAt), Date.parse(waiting.since));
  const left = workdaysBetween(
    calendar,
    civilDateOf(new Date(stood), zone),
    civilDateOf(waiting.until, zone),
  );
  return workdaysOn(now, Math.max(1, left), context);
}

/**
 * Dates by the lighter rung. The mark counts from the service as before; an act or a rectification that is still to
 * come begins now. No date comes earlier for the work, none later for the mark.
 */
function lighterTerms(rung: Rung, { step, context }: At): Terms {
  const terms = termsOf(context, rung);
  const dates = datesOf(terms, context.now, context);
  const before = step.served;
  if (before === null) return dates;
  const mark = windowEnd(before.at, terms.mark, context);
  return {
    appealUntil: before.appealUntil,
    actUntil: dates.actUntil,
    rectifyUntil: later(dates.rectifyUntil, before.rectifyUntil),
    markUntil: Date.parse(mark) < Date.parse(before.markUntil) ? mark : before.markUntil,
  };
}

function later(a: string, b: string): string {
  return Date.parse(a) > Date.parse(b) ? a : b;
}
