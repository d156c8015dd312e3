/*
 * The engine says every instant as ISO 8601 with the office's offset, so its date and hour can be read off the text.
 */
const DAY_MS = 86_400_000;

export const dateOf = (iso: string): string => iso.slice(0, 10);
/** `8:30`, `18:00` */
export const timeOf = (iso: string): string => iso.slice(11, 16).replace(/^0/, '');

export const yearOf = (date: string): number => Number(date.slice(0, 4));
export const monthOf = (date: string): number => Number(date.slice(5, 7));
export const dayOf = (date: string): number => Number(date.slice(8, 10));

const utc = (date: string): number => Date.parse(`${date}T00:00:00Z`);

/** 1 Monday ... 7 Sunday */
export const weekdayOf = (date: string): number => new Date(utc(date)).getUTCDay() || 7;
export const daysFrom = (from: string, to: string): number => Math.round((utc(to) - utc(from)) / DAY_MS);
export const addDays = (date: string, days: number): string =>
  new Date(utc(date) + days * DAY_MS).toISOString().slice(0, 10);

/** An instant as the office's wall clock shows it, ISO 8601 with offset. */
export function inZone(instant: Date, zone: string): string {
  const offset = offsetAt(instant, zone);
  const wall = new Date(instant.getTime() + minutesOf(offset) * 60_000).toISOString().slice(0, 19);
  return `${wall}${offset}`;
}

/** The office's `2026-11-30` `18:00` as an instant with its offset. */
export function instantAt(date: string, time: string, zone: string): string {
  return `${date}T${time}:00${offsetAt(new Date(`${date}T${time}:00Z`), zone)}`;
}

function offsetAt(instant: Date, zone: string): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(
    instant,
  );
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
  return name === 'GMT' ? '+00:00' : name.replace('GMT', '');
}

function minutesOf(offset: string): number {
  const sign = offset.startsWith('-') ? -1 : 1;
  return sign * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6)));
}
