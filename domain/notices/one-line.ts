/**
 * One line of plain text: line breaks would pass for another block or header, and what steers a terminal or turns the
 * direction of writing could hide a word. Each run of them becomes a space.
 */
export function oneLine(text: string): string {
  return NEEDS_WORK.test(text) ? text.replace(RUNS, ' ').trim() : text.trim();
}

const RUNS = /[\s\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;
/** Nearly every text is one line already, with single spaces. */
const NEEDS_WORK = /[^\S ]|[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]| {2}/u;
