import { msPerDay } from '../calendar/civil-date';
import { civilDateOf, instantAt } from '../calendar/civil-time';
import type { CivilDate } from '../calendar/working-calendar';
import { periodOf, type PeriodKey } from '../cadence/period';
import type { CalendarPeriodKind } from '../policy/schema';

/** The civil dates of one UTC day in a zone: `later` from `from` on, milliseconds. */
interface UtcDay {
  earlier: CivilDate;
  later: CivilDate;
  from: number;
}

/** The civil days and periods of instants. Each is asked a million times, and a zone answers slowly. */
export class CivilDays {
  readonly #zone: string;
  readonly #days = new Map<number, UtcDay>();
  readonly #periods = new Map<string, Map<CivilDate, PeriodKey>>();

  constructor(zone: string) {
    this.#zone = zone;
  }

  dayOf(ms: number): CivilDate {
    const begins = Math.floor(ms / msPerDay) * msPerDay;
    const day = this.#days.get(begins) ?? this.#ask(begins);
    return ms < day.from ? day.earlier : day.later;
  }

  periodOf(kind: CalendarPeriodKind, ms: number): PeriodKey {
    const day = this.dayOf(ms);
    if (kind === 'day') return day;
    const periods = this.#periods.get(kind) ?? new Map<CivilDate, PeriodKey>();
    this.#periods.set(kind, periods);
    let period = periods.get(day);
    if (period === undefined) periods.set(day, (period = periodOf(kind, day)));
    return period;
  }

  /** No zone has two midnights within a day. */
  #ask(begins: number): UtcDay {
    const earlier = civilDateOf(new Date(begins), this.#zone);
    const later = civilDateOf(new Date(begins + msPerDay - 1), this.#zone);
    const from = earlier === later ? begins : instantAt(later, '00:00', this.#zone).getTime();
    const day = { earlier, later, from };
    this.#days.set(begins, day);
    return day;
  }
}
