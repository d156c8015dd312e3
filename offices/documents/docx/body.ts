import type { Paragraph as DocxParagraph } from 'docx';
import type { DocumentContent, Paragraph } from '../../../domain/documents/document-content';
import { emptyLine, indented, line, run } from './runs';

/** 一、 in HeiTi, （一） in KaiTi, everything else in FangSong. */
const faces = ['body', 'level1', 'level2', 'body', 'body'] as const;

/**
 * 主送机关 and 正文: the addressee at the margin, then paragraphs that begin two characters in. A heading stays with what
 * follows it, and the last paragraph with the signature: no page has a signature alone.
 */
export function body({ addressee, paragraphs, attachments }: DocumentContent): DocxParagraph[] {
  const last = attachments.length === 0 ? paragraphs.length - 1 : -1;
  return [line(addressee), ...paragraphs.flatMap((one, at) => paragraph(one, at === last))];
}

/** What somebody wrote may have lines of its own: each is a paragraph. */
function paragraph({ level, number, text }: Paragraph, last: boolean): DocxParagraph[] {
  const face = faces[level];
  const [first = '', ...more] = text.split(/\r?\n/).filter((words, at) => at === 0 || words.trim() !== '');
  const keepNext = last || face !== 'body';
  return [
    indented([run(`${number}${first}`, { face })], { keepNext }),
    ...more.map((words) => indented([run(words, { face })], { keepNext })),
  ];
}

/** 附件说明: one line below the text, two characters in, numbered where there are several. */
export function attachmentNote({ attachments }: DocumentContent): DocxParagraph[] {
  if (attachments.length === 0) return [];
  const alone = attachments.length === 1;
  return [
    emptyLine(),
    ...attachments.map((title, at) => {
      const before = at === 0 ? '附件：' : '　　　';
      const words = `${before}${alone ? '' : `${at + 1}.`}${title}`;
      return indented([run(words)], { keepNext: at === attachments.length - 1 });
    }),
  ];
}
