import { actionButton } from './html-button';
import type { NoticeBlock, Point } from './block';
import { inline, styleSheet } from './mail-style';
import { markup, type Markup } from './markup';
import type { NoticeWords, Section } from './notice-words';

/**
 * The whole mail as one HTML document: no image, no script; readable from 320 px on and in the dark. Tables only give
 * the shape where a mail program knows no other (Word's engine in Outlook); readers pass over them.
 */
export function htmlBody(subject: string, words: NoticeWords): string {
  const { tag } = words.language;
  return markup`<!doctype html>
<html lang="${tag}" xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><meta name="format-detection" content="telephone=no,date=no,address=no"><title>${subject}</title>
<!--[if mso]><xml><o:OfficeDocumentSettings><o:PixelsPerInch>96</o:PixelsPerInch></o:OfficeDocumentSettings></xml><![endif]-->
${styleSheet}</head>
<body class="page" style="${inline.page}"><div class="page" lang="${tag}" style="${inline.text}">
<!--[if mso]><table role="presentation" align="center" width="568" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->
<table role="presentation" align="center" width="100%" cellpadding="0" cellspacing="0" border="0" style="${inline.frame}"><tr><td class="page" style="${inline.inner}">
<h1 class="open" style="${inline.heading}">${heading(words)}</h1>
<p class="open" style="${inline.remark}">${words.remark}</p>
${words.blocks.map((block, i) => blockSection(block, i === 0, words))}
${section(words.rest)}
${section(words.upcoming)}
${section(words.changes)}
<div class="footer third" style="${inline.footer}">
${words.footer.map((line) => markup`<p style="${inline.footerLine}">${line}</p>\n`)}${wishes(words)}</div>
</td></tr></table>
<!--[if mso]></td></tr></table><![endif]-->
</div></body></html>
`.source;
}

/** Only the first button is filled: the eye is led to the most urgent one. */
function blockSection(block: NoticeBlock, first: boolean, { language }: NoticeWords): Markup {
  const mark = block.tone === 'overdue' ? '▲' : '○';
  const label = language.frame.buttonLabel(block.action, block.title);
  return markup`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" class="gap" style="${inline.gap}"><tr><td class="block" style="${inline.block}">
<p class="${block.tone}" style="${inline.when[block.tone]}">${phrases(block.when, mark)}</p>
<h2 class="open" style="${inline.title}">${block.title} <span class="third" style="${inline.occasion}">${block.occasion}</span></h2>
${paragraphs(block.lines)}${pointList(block.points ?? [])}${paragraphs(block.after ?? [])}${actionButton(block, label, first)}
</td></tr></table>
`;
}

function paragraphs(lines: string[]): Markup[] {
  return lines.map((line) => markup`<p class="second" style="${inline.line}">${line}</p>\n`);
}

function pointList(points: Point[]): Markup {
  if (points.length === 0) return markup``;
  return markup`<ul class="second" style="${inline.points}">${points.map(point)}</ul>
`;
}

function point({ text, link }: Point): Markup {
  const said =
    link === undefined
      ? text
      : markup`<a class="link" style="${inline.pointLink}" href="${link}">${text}</a>`;
  return markup`<li style="${inline.point}">${said}</li>`;
}

/** A narrow screen breaks the line between greeting and sum. */
function heading({ heading: { greeting, sum }, language }: NoticeWords): Markup {
  const gap = language.frame.join(['', '']) === '' ? markup`` : markup` `;
  return markup`<span style="${inline.phrase}">${greeting}</span>${gap}<span style="${inline.phrase}">${sum}</span>`;
}

/** A narrow screen breaks the line between the phrases of a date, not within one; the mark stays at the first. */
function phrases(when: string, mark: string): Markup[] {
  const parts = when.split(/(?<=，)|(?<=,) /);
  const gap = when.includes('，') ? markup`` : markup` `;
  return parts.map((phrase, i) =>
    i === 0
      ? markup`<span style="${inline.phrase}"><span aria-hidden="true">${mark}</span> ${phrase}</span>`
      : markup`${gap}<span style="${inline.phrase}">${phrase}</span>`,
  );
}

function section({ title, points }: Section): Markup {
  if (points.length === 0) return markup``;
  return markup`<h2 class="open" style="${inline.section}">${title}</h2>
<ul class="second" style="${inline.list}">${points.map(point)}</ul>`;
}

function wishes({ wishes }: NoticeWords): Markup {
  if (wishes === null) return markup``;
  return markup`<p style="${inline.footerLine}">${wishes.text} <a class="link" style="${inline.footerLink}" href="${wishes.link}">${wishes.action}</a></p>
`;
}
