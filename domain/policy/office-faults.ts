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
  } else if (waveEverySeconds !== undefined && !hasSlot(notices, waveEverySeconds)) {
    const message = `expected a multiple that falls within the notices' hours, ${from} to ${until}, found ${waveEverySeconds}: no notice could ever leave`;
    faults.push({ path: ['waveEverySeconds'], message });
  }
  return faults;
}

/** Slots are the multiples of the wave's interval since midnight. */
function hasSlot({ from, until }: Office['notices'], everySeconds: number): boolean {
  const first = Math.ceil(secondOfDay(from) / everySeconds) * everySeconds;
  return first <= secondOfDay(until);
}

function secondOfDay(time: string): number {
  return Number(time.slice(0, 2)) * 3600 + Number(time.slice(3)) * 60;
}
