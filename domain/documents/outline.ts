import type { Paragraph } from './document-content';

/** A paragraph before it has its number: a level (0 for plain text) and what it says. */
export type Part = readonly [level: Paragraph['level'], text: string];

/** Gives every paragraph the number of its level: 一、 （一） 1. （1）. A level starts anew below a higher one. */
export function outlined(parts: readonly Part[]): Paragraph[] {
  const count = [0, 0, 0, 0, 0];
  return parts.map(([level, text]) => {
    if (level === 0) return { level, number: '', text };
    count[level] = (count[level] ?? 0) + 1;
    count.fill(0, level + 1);
    return { level, number: numberAt(level, count[level] ?? 1), text };
  });
}

function numberAt(level: 1 | 2 | 3 | 4, place: number): string {
  if (level === 1) return `${inChinese(place)}、`;
  if (level === 2) return `（${inChinese(place)}）`;
  return level === 3 ? `${place}.` : `（${place}）`;
}

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1 to 99: 一, 十, 十二, 二十, 九十九. */
function inChinese(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${digits[ones]}`;
}
