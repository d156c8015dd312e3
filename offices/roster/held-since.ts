const TIME = /[ T]\d{1,2}:\d{2}(:\d{2}.*)?$/;
const DAY = /^(\d{4})([-/.年])(\d{1,2})[-/.月](\d{1,2})日?$/;
const COMPACT_DAY = /^(\d{4})()(\d{2})(\d{2})$/;
/**
 * Appointments are often kept to the month; its first day is meant. With a dot the month has two
 * digits, for 2024.1 may be what a spreadsheet made of 2024.10.
 */
const MONTH = /^(\d{4})(?:[-/年](\d{1,2})|\.(\d{2}))月?$/;

/** `2024年3月1日`, `2024/3/1`, `2024-03-01 00:00`, `2024.03` … -> `2024-03-01`; null where it is no day of the calendar. */
export function civilDateOf(cell: string): string | null {
  const text = cell.replace(TIME, '').replace(/\s/g, '');
  const day = DAY.exec(text) ?? COMPACT_DAY.exec(text);
  if (day) return existing(Number(day[1]), Number(day[3]), Number(day[4]));
  const month = MONTH.exec(text);
  return month ? existing(Number(month[1]), Number(month[2] ?? month[3]), 1) : null;
}

function existing(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const same =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return same ? date.toISOString().slice(0, 10) : null;
}
