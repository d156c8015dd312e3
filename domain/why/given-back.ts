import { isoInZone } from '../calendar/civil-time';
import type { FairDates } from '../round/fair-dates';
import { SETS_DATE } from '../round/extension';
import { giveBack, givenBackTo, type DateCounting } from '../round/give-back';
import type { DateStep } from './date-step';
import type { GivenBack, KnownFact } from './duty-story';
import { engine } from './source';
import { spokenMoment } from './spoken';

/** The dates of a round after all that was given back, with a step for each date that a downtime moved. */
export function givenBackDates(
  fair: FairDates | null,
  dueAt: string | null,
  givenBack: readonly GivenBack[],
  counting: DateCounting,
): { fair: FairDates | null; steps: DateStep[] } {
  if (fair === null || dueAt === null) return { fair, steps: [] };
  const steps: DateStep[] = [];
  let dates = fair;
  for (const taken of givenBack) {
    const next = giveBack(dates, dueAt, taken.down, counting);
    if (next === null) continue;
    steps.push(
      ...stepOf('lateAfter', dates.lateAfter, next.lateAfter, taken, counting),
      ...stepOf('closes', dates.closesAt, next.closesAt, taken, counting),
    );
    dates = next;
  }
  return { fair: dates, steps };
}

/** A date that a return or an extension set, after what downtimes took of it since. */
export function returnedGivenBack(
  date: Date | null,
  facts: readonly KnownFact[],
  givenBack: readonly GivenBack[],
  counting: DateCounting,
): { date: Date | null; steps: DateStep[] } {
  const last = facts.findLast(({ kind }) => SETS_DATE.includes(kind));
  if (date === null || last === undefined) return { date, steps: [] };
  const iso = (at: Date): string => isoInZone(at, counting.zone);
  const steps: DateStep[] = [];
  let moved = date;
  for (const taken of givenBack.filter(({ at }) => at > last.at)) {
    const to = givenBackTo(moved, taken.down, counting) ?? moved;
    steps.push(...stepOf('lateAfter', iso(moved), iso(to), taken, counting));
    moved = to;
  }
  return { date: moved, steps };
}

function stepOf(
  of: 'lateAfter' | 'closes',
  from: string,
  to: string,
  { at, position, down }: GivenBack,
  { zone }: DateCounting,
): DateStep[] {
  if (Date.parse(from) === Date.parse(to)) return [];
  const span = { from: isoInZone(down.from, zone), until: isoInZone(down.until, zone) };
  const [away, back, said] = [spokenMoment(span.from), spokenMoment(span.until), spokenMoment(to)];
  const what =
    of === 'closes'
      ? { zh: '收口', en: 'the close' }
      : { zh: '算逾期的时刻', en: 'the moment from which it is late' };
  return [
    {
      what: 'given-back',
      of,
      says: {
        zh: `系统从${away.zh}到${back.zh}停着，不是单位的原因：${what.zh}还到${said.zh}`,
        en: `the engine was down from ${away.en} to ${back.en}, which is nobody's fault: ${what.en} is given back, to ${said.en}`,
      },
      source: engine('round.given-back', { position, at: isoInZone(at, zone) }),
      from,
      to,
      down: span,
    },
  ];
}
