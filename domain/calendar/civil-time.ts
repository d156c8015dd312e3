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
  const key = `${date}T${time} ${zone}`;
  let iso = known.get(key) ?? null;
  if (iso === null) {
    iso = DateTime.fromISO(`${date}T${time}`, { zone }).toISO({ suppressMilliseconds: true });
    if (iso === null) throw new RangeError(`there is no ${date} ${time} in the zone "${zone}"`);
    if (known.size >= knownAtMost) known.clear();
    known.set(key, iso);
  }
  return iso;
}

/** Asking a zone for its offset is the slow part of compiling a year; a plan asks for the same times again. */
const known = new Map<string, string>();
const knownAtMost = 20_000;

/** The same as an instant. */
export function instantAt(date: CivilDate, time: string, zone: string): Date {
  return new Date(isoAt(date, time, zone));
}

/** The civil date that an instant (a Date, or ISO 8601 with offset) has in a zone. Throws RangeError. */
export function civilDateOf(instant: Date | string, zone: string): CivilDate {
  return inZone(instant, zone).toFormat('yyyy-MM-dd');
}

/** An instant as ISO 8601 with the zone's offset, milliseconds only where it has some. Throws RangeError. */
export function isoInZone(instant: Date | string, zone: string): string {
  return inZone(instant, zone).toISO({ suppressMilliseconds: true });
}

function inZone(instant: Date | string, zone: string): DateTime<true> {
  const ms = typeof instant === 'string' ? Date.parse(instant) : instant.getTime();
  const local = DateTime.fromMillis(ms, { zone });
  if (!local.isValid) throw new RangeError(`no instant: ${String(instant)} in the zone "${zone}"`);
  return local as DateTime<true>;
}
