import type { NoticeBlock, Point } from './block';
import type { NoticeWords, Section } from './notice-words';
import { oneLine } from './one-line';

/** The same mail as plain text, links included. Ends with a line break. */
export function textBody(words: NoticeWords): string {
  const { frame } = words.language;
  const paragraphs = [
    `${oneLine(frame.join([words.heading.greeting, words.heading.sum]))}\n${oneLine(words.remark)}`.trim(),
    ...words.blocks.map((block, index) => numbered(block, index, words)),
    ...section(words.rest),
    ...section(words.upcoming),
    ...section(words.changes),
    [
      ...words.footer.map(oneLine),
      ...(words.wishes === null
        ? []
        : [oneLine(words.wishes.text), frame.textLink(words.wishes.action, words.wishes.link)]),
    ].join('\n'),
  ];
  return `${paragraphs.join('\n\n')}\n`;
}

function numbered(block: NoticeBlock, index: number, { language: { frame } }: NoticeWords): string {
  const details = [
    ...[block.when, ...block.lines].map(oneLine),
    ...(block.points ?? []).flatMap(point),
    ...(block.after ?? []).map(oneLine),
    frame.textLink(block.action, block.link),
  ];
  return [
    `${index + 1}. ${oneLine(frame.textTitle(block.title, block.occasion))}`,
    ...details.map((line) => `   ${line}`),
  ].join('\n');
}

function point({ text, link }: Point): string[] {
  return [`- ${oneLine(text)}`, ...(link === undefined ? [] : [`  ${link}`])];
}

function section({ title, points }: Section): string[] {
  return points.length === 0 ? [] : [[title, ...points.flatMap(point)].join('\n')];
}
