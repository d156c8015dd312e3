import type { Year, YearRound } from '../api/answers';
import { dateOf, monthOf } from '../dates/civil';

export interface DayLoad {
  due: YearRound[];
  opens: YearRound[];
  /** Units that have something due, counted once a round. */
  units: number;
}

export type LoadByDay = ReadonlyMap<string, DayLoad>;

/** What is due and what opens on each day; days without either are not in it. */
export function loadByDay({ rounds }: Year): LoadByDay {
  const days = new Map<string, DayLoad>();
  const on = (date: string): DayLoad => {
    const day = days.get(date) ?? { due: [], opens: [], units: 0 };
    days.set(date, day);
    return day;
  };
  for (const round of rounds) {
    if (round.skipped !== null) continue;
    if (round.opensAt !== null) on(dateOf(round.opensAt)).opens.push(round);
    if (round.dueAt !== null) {
      const day = on(dateOf(round.dueAt));
      day.due.push(round);
      day.units += round.units;
    }
  }
  return days;
}

/** A step of the ramp is one full round of all units. */
export function rampStep({ rounds }: Year): number {
  return Math.max(1, ...rounds.map(({ units }) => units));
}

export function rampLevel(units: number, step: number): 0 | 1 | 2 | 3 | 4 {
  return Math.min(4, Math.ceil(units / step)) as 0 | 1 | 2 | 3 | 4;
}

export interface YearFigures {
  heaviest: { date: string; due: number } | null;
  collisions: number;
  moved: number;
  skipped: number;
}

export function yearFigures({ year, rounds, collisions }: Year, load: LoadByDay): YearFigures {
  const days = [...load].filter(([date, { due }]) => due.length > 0 && date.startsWith(String(year)));
  const heaviest = days.reduce<YearFigures['heaviest']>(
    (most, [date, { due }]) => (most === null || due.length > most.due ? { date, due: due.length } : most),
    null,
  );
  return {
    heaviest,
    collisions: collisions.length,
    moved: rounds.filter(({ skipped, shift }) => skipped === null && shift !== null).length,
    skipped: rounds.filter(({ skipped }) => skipped !== null).length,
  };
}

export function daysOfMonth({ days }: Year, month: number): Year['days'] {
  return days.filter(({ date }) => monthOf(date) === month);
}
