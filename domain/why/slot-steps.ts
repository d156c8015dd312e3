import { civilDateOf, isoInZone } from '../calendar/civil-time';
import { nextPermittedSlot, nextUrgentSlot } from '../notices/slots';
import { isUrgent, type HeldFor } from '../notices/timing-request';
import type { Policy } from '../policy/schema';
import { daySource, passedDays, spokenDaySource, spokenPassed, type CalendarInUse } from './calendar-days';
import type { NoticeStep } from './notice-step';
import type { PolicyLines } from './policy-lines';
import { engine } from './source';
import { spokenHeld, spokenHours } from './slot-words';
import { spokenMoment } from './spoken';

/** A stretch in which a cadence of the notice, or the whole office, asked nothing. */
export interface OfficePause {
  id: string;
  from: Date;
  until: Date | null;
  position: number | null;
}

interface Asked {
  delivery: { slotAt: Date };
  requests: readonly { kind: string; requestedAt: Date; heldFor: HeldFor | null }[];
  pauses: readonly OfficePause[];
}

/** Why it left at this moment: the office's days, hours and waves, the calendar day, and any pause in between. */
export function slotSteps(
  { delivery, requests, pauses }: Asked,
  policy: Policy,
  inUse: CalendarInUse,
  lines: PolicyLines,
): NoticeStep[] {
  const [earliest] = requests.map(({ requestedAt }) => requestedAt).sort((a, b) => a.getTime() - b.getTime());
  if (earliest === undefined) return [];
  const zone = policy.office.timeZone;
  const { slotAt } = delivery;
  const { notices, waveEverySeconds: everySeconds } = policy.office;
  const urgent = requests.some(({ kind }) => isUrgent(policy.office, kind));
  const heldFor = requests.find((request) => request.heldFor !== null)?.heldFor ?? null;
  const slotAfter = (from: Date): Date =>
    urgent ? nextUrgentSlot(policy, from) : nextPermittedSlot(policy, inUse.calendar, from);
  const next = slotAfter(earliest);
  const permitted = slotAfter(new Date(slotAt.getTime() - 1)).getTime() === slotAt.getTime();
  const took = next.getTime() === slotAt.getTime() ? 'first' : next > slotAt ? 'joined' : 'held';
  const [at, first] = [isoInZone(slotAt, zone), isoInZone(next, zone)];
  const [asked, day] = [civilDateOf(earliest, zone), civilDateOf(slotAt, zone)];
  const more = spokenPassed(
    asked < day ? passedDays(inUse.calendar, asked, day) : { passed: [], makeUp: [] },
  );
  const [when, could] = [spokenMoment(at), spokenMoment(first)];
  const { days, from, until, breaks = [] } = notices;
  const terms = { days, from, until, breaks, everySeconds, urgent, heldFor };
  const [rule, held] = [spokenHours(policy.office, urgent), spokenHeld(heldFor)];
  const taken = {
    first: {
      zh: `提出之后第一个许可的时刻就是${when.zh}`,
      en: `the first permitted moment after it was asked for is ${when.en}`,
    },
    joined: {
      zh: `${when.zh}那一批正在汇总，一并带上`,
      en: `the wave of ${when.en} was being gathered and took it along`,
    },
    held: {
      zh: `最早${could.zh}可发，实际归入${when.zh}那一批${held.zh}`,
      en: `it could have left on ${could.en} and was taken by the wave of ${when.en}${held.en}`,
    },
  }[took];
  const not = permitted
    ? { zh: '', en: '' }
    : { zh: '；这不是许可的时刻', en: '; that is no moment at which one may leave' };
  const source = daySource(inUse, day);
  return [
    {
      what: 'slot',
      says: {
        zh: `${rule.zh}；${taken.zh}${more.zh}${not.zh}`,
        en: `${rule.en}; ${taken.en}${more.en}${not.en}`,
      },
      source: lines('office'),
      ...{ at, first, took, permitted, ...terms },
    },
    { what: 'slot-day', says: spokenDaySource(source), source },
    ...pauses.filter((pause) => overlaps(pause, earliest, slotAt)).map((pause) => pauseStep(pause, zone)),
  ];
}

function overlaps({ from, until }: OfficePause, first: Date, last: Date): boolean {
  return from <= last && (until === null || until >= first);
}

function pauseStep({ from, until, position }: OfficePause, zone: string): NoticeStep {
  const [start, end] = [isoInZone(from, zone), until === null ? null : isoInZone(until, zone)];
  const begun = spokenMoment(start);
  const ended = end === null ? { zh: '现在', en: 'now' } : spokenMoment(end);
  return {
    what: 'pause',
    says: {
      zh: `其间暂停：${begun.zh}到${ended.zh}`,
      en: `paused meanwhile: from ${begun.en} to ${ended.en}`,
    },
    source: engine('cadence.paused', { position, at: start }),
    from: start,
    until: end,
  };
}
