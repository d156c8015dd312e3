import type { NoticeBlock, Point } from './block';
import { inline, styleSheet } from './mail-style';
import { markup, type Markup } from './markup';
import type { NoticeWords } from './notice-words';

/** The whole mail as one HTML document: no table, no image, no script; readable from 320 px on and in the dark. */
export function htmlBody(subject: string, words: NoticeWords): string {
  return markup`<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${subject}</title>
${styleSheet}</head>
<body class="page" style="${inline.page}"><main style="${inline.frame}">
<h1 style="${inline.heading}">${words.heading}</h1>
<p style="${inline.remark}">${words.remark}</p>
${words.blocks.map((block, i) => blockSection(block, i === 0))}
${section('接下来', words.upcoming)}
${section('上次通知以来', words.changes)}
<div class="footer third" style="${inline.footer}">
${words.footer.map((line) => markup`<p style="${inline.footerLine}">${line}</p>\n`)}</div>
</main></body></html>
`.source;
}

/** Only the first button is filled: the eye is led to the most urgent one. */
function blockSection(block: NoticeBlock, first: boolean): Markup {
  const mark = block.tone === 'overdue' ? '▲' : '○';
  const look = first ? 'filled' : 'outlined';
  return markup`<section class="block" style="${inline.block}">
<p class="${block.tone}" style="${inline.when[block.tone]}"><span aria-hidden="true">${mark}</span> ${phrases(block.when)}</p>
<h2 style="${inline.title}">${block.title} <span class="third" style="${inline.occasion}">${block.occasion}</span></h2>
${paragraphs(block.lines)}${pointList(block.points ?? [])}${paragraphs(block.after ?? [])}<a class="go ${look}" style="${inline.button};${inline[look]}" href="${block.link}" aria-label="${block.action}：${block.title}">${block.action}</a>
</section>
`;
}

function paragraphs(lines: string[]): Markup[] {
  return lines.map((line) => markup`<p class="second" style="${inline.line}">${line}</p>\n`);
}

function pointList(points: Point[]): Markup {
  if (points.length === 0) return markup``;
  return markup`<ul style="${inline.points}">${points.map(
    ({ text, link }) =>
      markup`<li style="${inline.point}">${link === undefined ? text : markup`<a class="link" style="${inline.pointLink}" href="${link}">${text}</a>`}</li>`,
  )}</ul>
`;
}

/** A narrow screen breaks the line between the phrases of a date, not within one. */
function phrases(when: string): Markup[] {
  return when.split(/(?<=，)/).map((phrase) => markup`<span style="${inline.phrase}">${phrase}</span>`);
}

function section(title: string, lines: string[]): Markup {
  if (lines.length === 0) return markup``;
  return markup`<h2 style="${inline.section}">${title}</h2>
<ul style="${inline.list}">${lines.map((line) => markup`<li>${line}</li>`)}</ul>`;
}
