import type { NoticeBlock, Point } from './block';
import type { NoticeWords } from './notice-words';

/** The same mail as plain text, links included. Ends with a line break. */
export function textBody(words: NoticeWords): string {
  const paragraphs = [
    `${oneLine(words.heading)}\n${words.remark}`,
    ...words.blocks.map(numbered),
    ...section('接下来', words.upcoming),
    ...section('上次通知以来', words.changes),
    words.footer.map(oneLine).join('\n'),
  ];
  return `${paragraphs.join('\n\n')}\n`;
}

function numbered(block: NoticeBlock, index: number): string {
  const details = [
    ...[block.when, ...block.lines].map(oneLine),
    ...(block.points ?? []).flatMap(point),
    ...(block.after ?? []).map(oneLine),
    `${block.action}：${block.link}`,
  ];
  return [
    `${index + 1}. ${oneLine(block.title)}（${block.occasion}）`,
    ...details.map((line) => `   ${line}`),
  ].join('\n');
}

function point({ text, link }: Point): string[] {
  return [`- ${oneLine(text)}`, ...(link === undefined ? [] : [`  ${link}`])];
}

function section(title: string, lines: string[]): string[] {
  return lines.length === 0 ? [] : [[title, ...lines.map((line) => `- ${oneLine(line)}`)].join('\n')];
}

/** People's texts may hold line breaks; within a line they would pass for another block. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
