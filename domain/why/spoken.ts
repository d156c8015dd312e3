import { weekdayName, weekdayOf } from '../calendar/civil-date';
import type { CivilDate } from '../calendar/working-calendar';

/** A sentence in the two languages of the desk. */
export interface Spoken {
  zh: string;
  en: string;
}

const weekdays = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const;

/** `2026年2月23日（周一）`, `Monday 2026-02-23`: with its year, for a derivation is read long afterwards. */
export function spokenDay(date: CivilDate): Spoken {
  const [year, month, day] = date.split('-').map(Number);
  return {
    zh: `${year}年${month}月${day}日（${weekdays[weekdayOf(date) - 1]}）`,
    en: `${weekdayName(date)} ${date}`,
  };
}

/** The same with its time, seconds only where there are some. `iso` has the office's offset (see `isoInZone`). */
export function spokenMoment(iso: string): Spoken {
  const day = spokenDay(iso.slice(0, 10));
  const time = iso.slice(17, 19) === '00' ? iso.slice(11, 16) : iso.slice(11, 19);
  return { zh: `${day.zh}${time}`, en: `${day.en} ${time}` };
}

/** `1 working day`, `3 working days`. */
export function workdaysInEnglish(count: number): string {
  return count === 1 ? '1 working day' : `${count} working days`;
}
