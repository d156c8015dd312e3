import { isTimeZone } from '../calendar/civil-time';
import { didYouMean } from './near-spelling';
import type { Office } from './schema';
import type { Path } from './yaml-source';

/** What is wrong with an office's terms of a right shape. Paths begin at the office. */
export function officeFaults(office: Office): { path: Path; message: string }[] {
  const faults: { path: Path; message: string }[] = [];
  const { timeZone, notices, waveEverySeconds } = office;
  if (!isTimeZone(timeZone)) {
    const near = didYouMean(timeZone, Intl.supportedValuesOf('timeZone'));
    const message = `expected a zone of the IANA database such as "Asia/Shanghai", found "${timeZone}"${near}`;
    faults.push({ path: ['timeZone'], message });
  }
  if (notices.until <= notices.from) {
    const message = `expected a time after "from" (${notices.from}), found "${notices.until}"`;
    faults.push({ path: ['notices', 'until'], message });
  } else if (!hasSlot(office)) {
    const message = `expected a multiple that falls within the notices' hours, ${notices.from} to ${notices.until}, found ${waveEverySeconds}: no notice could ever leave`;
    faults.push({ path: ['waveEverySeconds'], message });
  }
  return faults;
}

/** Slots are the multiples of the wave's interval since midnight. */
function hasSlot({ notices, waveEverySeconds }: Office): boolean {
  const first = Math.ceil(secondOfDay(notices.from) / waveEverySeconds) * waveEverySeconds;
  return first <= secondOfDay(notices.until) && first < 86_400;
}

function secondOfDay(time: string): number {
  return Number(time.slice(0, 2)) * 3600 + Number(time.slice(3)) * 60;
}
