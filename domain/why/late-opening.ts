import type { CompiledRound } from '../cadence/compiled-round';
import { civilDateOf } from '../calendar/civil-time';
import { nextPermittedSlot } from '../notices/slots';
import type { Policy } from '../policy/schema';
import type { FairDates } from '../round/fair-dates';
import type { CalendarInUse } from './calendar-days';
import type { DateStep } from './date-step';
import type { PolicyLines } from './policy-lines';
import { engine } from './source';
import { spokenDay, spokenMoment, workdaysInEnglish } from './spoken';

/** Why nothing is late before a later day than the due one: the round opened late. None where it opened in time. */
export function lateOpeningSteps(
  compiled: CompiledRound,
  fair: FairDates,
  opened: string,
  policy: Policy,
  { calendar }: CalendarInUse,
  lines: PolicyLines,
): DateStep[] {
  const { opensAt, dueAt, closesAt } = compiled;
  const { openedLateDays: workdays, lateAfter } = fair;
  if (workdays === 0 || opensAt === null || dueAt === null || closesAt === null) return [];
  const firstNotice = civilDateOf(
    nextPermittedSlot(policy, calendar, new Date(opened)),
    policy.office.timeZone,
  );
  const [plan, open, notice] = [spokenMoment(opensAt), spokenMoment(opened), spokenDay(firstNotice)];
  const says = {
    zh: `本该${plan.zh}开启，${open.zh}才开启，最早${notice.zh}能通知到：晚了 ${workdays} 个工作日`,
    en: `it should have opened on ${plan.en} and opened on ${open.en}, so a first notice could leave on ${notice.en}: ${workdaysInEnglish(workdays)} late`,
  };
  const source = lines('office', 'notices');
  const dates = { planned: opensAt, opened, firstNotice, workdays };
  return [
    { what: 'late-opening', of: 'lateAfter', says, source, ...dates },
    movedOn('lateAfter', dueAt, lateAfter, workdays),
    movedOn('closes', closesAt, fair.closesAt, workdays),
  ];
}

function movedOn(of: 'lateAfter' | 'closes', from: string, to: string, workdays: number): DateStep {
  const said = spokenMoment(to);
  const says = {
    zh: `${of === 'closes' ? '收口' : '算逾期的时刻'}也往后移 ${workdays} 个工作日，到${said.zh}`,
    en: `${of === 'closes' ? 'the close' : 'the moment from which it is late'} moves on by as many, to ${said.en}`,
  };
  return { what: 'fair', of, says, source: engine('round.opened'), from, to, workdays };
}
