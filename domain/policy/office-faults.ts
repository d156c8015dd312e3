import { isTimeZone } from '../calendar/civil-time';
import { didYouMean } from './near-spelling';
import type { Office } from './schema';
import type { Path } from './yaml-source';

/** What is wrong with the terms of an office that have their right shape. Paths begin at the office. */
export function officeFaults(office: Partial<Office>): { path: Path; message: string }[] {
  const { timeZone, notices, waveEverySeconds } = office;
  const faults: { path: Path; message: string }[] = [];
  if (timeZone !== undefined && !isTimeZone(timeZone)) {
    const near = didYouMean(timeZone, Intl.supportedValuesOf('timeZone'));
    const message = `expected a zone of the IANA database such as "Asia/Shanghai", found "${timeZone}"${near}`;
    faults.push({ path: ['timeZone'], message });
  }
  if (notices === undefined) return faults;
  const { from, until } = notices;
  if (until <= from) {
    const message = `expected a time after "from" (${from}), found "${until}"`;
    faults.push({ path: ['notices', 'until'], message });
    return faults;
  }
  const wrongBreaks = breakFaults(notices);
  if (wrongBreaks.length > 0) return [...faults, ...wrongBreaks];
  if (waveEverySeconds !== undefined && !hasSlot(notices, waveEverySeconds)) {
    const message = `expected a multiple that falls within the notices' hours, ${from} to ${until}, found ${waveEverySeconds}: no notice could ever leave`;
    const breaks = `expected breaks that leave one of the multiples of waveEverySeconds (${waveEverySeconds}) within ${from} to ${until}: no notice could ever leave`;
    faults.push(
      hasSlot({ from, until }, waveEverySeconds)
        ? { path: ['notices', 'breaks'], message: breaks }
        : { path: ['waveEverySeconds'], message },
    );
  }
  return faults;
}

type Hours = Pick<Office['notices'], 'from' | 'until' | 'breaks'>;

/** Breaks lie within the hours, one after the other. */
function breakFaults({ from, until, breaks = [] }: Hours): { path: Path; message: string }[] {
  const earliestFirst = [...breaks.entries()].sort(([, a], [, b]) => (a.from < b.from ? -1 : 1));
  return earliestFirst.flatMap(([index, one], place): { path: Path; message: string }[] => {
    const path: Path = ['notices', 'breaks', index];
    const before = earliestFirst[place - 1]?.[1];
    if (one.until <= one.from) {
      const message = `expected a time after "from" (${one.from}), found "${one.until}"`;
      return [{ path: [...path, 'until'], message }];
    }
    if (one.from < from || one.until > until) {
      const message = `expected a break within the notices' hours, ${from} to ${until}, found ${one.from} to ${one.until}`;
      return [{ path, message }];
    }
    if (before === undefined || before.until <= one.from) return [];
    const message = `expected breaks that do not overlap, found ${one.from} to ${one.until} beside ${before.from} to ${before.until}`;
    return [{ path, message }];
  });
}

/** Slots are the multiples of the wave's interval since midnight. */
function hasSlot({ from, until, breaks = [] }: Hours, everySeconds: number): boolean {
  for (let slot = 0; slot <= secondOfDay(until); slot += everySeconds) {
    const inBreak = breaks.some((one) => secondOfDay(one.from) <= slot && slot < secondOfDay(one.until));
    if (slot >= secondOfDay(from) && !inBreak) return true;
  }
  return false;
}

function secondOfDay(time: string): number {
  return Number(time.slice(0, 2)) * 3600 + Number(time.slice(3)) * 60;
}
