import { DateTime, IANAZone } from 'luxon';
import type { CivilDate } from './working-calendar';

/** True for a name of the IANA time-zone database that this runtime knows: Asia/Shanghai. */
export function isTimeZone(zone: string): boolean {
  return IANAZone.isValidZone(zone);
}

/**
 * Civil date and wall clock `HH:MM` in a zone as ISO 8601 with offset, without milliseconds:
 * `2026-02-24T18:00:00+08:00`. A wall time that a zone's spring change leaves out moves forward by the gap.
 * Throws RangeError for a date, time or zone that does not exist.
 */
export function isoAt(date: CivilDate, time: string, zone: string): string {
  return remembered(`${date}T${time} ${zone}`, () => {
    const iso = DateTime.fromISO(`${date}T${time}`, { zone }).toISO({ suppressMilliseconds: true });
    if (iso === null) throw new RangeError(`there is no ${date} ${time} in the zone "${zone}"`);
    return iso;
  });
}

/**
 * Asking a zone for its offset is the slow part of compiling a year and of writing a notice; a plan asks for the same
 * times again, and so do the notices of a wave.
 */
const known = new Map<string, string>();
const knownAtMost = 20_000;

function remembered(key: string, iso: () => string): string {
  let text = known.get(key);
  if (text === undefined) {
    text = iso();
    if (known.size >= knownAtMost) known.clear();
    known.set(key, text);
  }
  return text;
}

/** The same as an instant. */
export function instantAt(date: CivilDate, time: string, zone: string): Date {
  return new Date(isoAt(date, time, zone));
}

/** The civil date that an instant (a Date, or ISO 8601 with offset) has in a zone. Throws RangeError. */
export function civilDateOf(instant: Date | string, zone: string): CivilDate {
  return isoInZone(instant, zone).slice(0, 'YYYY-MM-DD'.length);
}

/** An instant as ISO 8601 with the zone's offset, milliseconds only where it has some. Throws RangeError. */
export function isoInZone(instant: Date | string, zone: string): string {
  const ms = typeof instant === 'string' ? Date.parse(instant) : instant.getTime();
  return remembered(`${ms} ${zone}`, () => {
    const iso = DateTime.fromMillis(ms, { zone }).toISO({ suppressMilliseconds: true });
    if (iso === null) throw new RangeError(`no instant: ${String(instant)} in the zone "${zone}"`);
    return iso;
  });
}
