import type { Paragraph as DocxParagraph } from 'docx';
import type { DocumentContent, Paragraph } from '../../../domain/documents/document-content';
import { emptyLine, indented, line, run } from './runs';

/** 一、 in HeiTi, （一） in KaiTi, everything else in FangSong. */
const faces = ['body', 'level1', 'level2', 'body', 'body'] as const;

/** 主送机关 and 正文: the addressee at the margin, then paragraphs that begin two characters in. */
export function body({ addressee, paragraphs }: DocumentContent): DocxParagraph[] {
  return [line(addressee), ...paragraphs.flatMap(paragraph)];
}

/** What somebody wrote may have lines of its own: each is a paragraph. */
function paragraph({ level, number, text }: Paragraph): DocxParagraph[] {
  const face = faces[level];
  const [first = '', ...more] = text.split(/\r?\n/).filter((words, at) => at === 0 || words.trim() !== '');
  return [
    indented([run(`${number}${first}`, { face })]),
    ...more.map((words) => indented([run(words, { face })])),
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
      return indented([run(`${before}${alone ? '' : `${at + 1}.`}${title}`)]);
    }),
  ];
}
