import { AlignmentType, BorderStyle, Paragraph, LineRuleType } from 'docx';
import type { DocumentContent } from '../../../domain/documents/document-content';
import { colourOf, red, size } from '../../../domain/documents/page-layout';
import { emptyLine, line, lines, oneLine, run } from './runs';

/** 4 mm between the number and the red line, in points: the most a border's distance can be is 31. */
const RED_LINE_BELOW = 11;
/** Of the red line, in eighths of a point. */
const RED_LINE_THICK = 12;

/** 版头 and title: of a statutory paper with the issuer's mark and the red line, of a form of the office without. */
export function letterhead(content: DocumentContent): Paragraph[] {
  return content.statutory ? [...redHead(content), ...title(content, 2)] : [...formHead(content)];
}

function redHead({ issuer, number }: DocumentContent): Paragraph[] {
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: lines(1), after: lines(2), line: 900, lineRule: LineRuleType.EXACT },
      children: [run(`${issuer}文件`, { face: 'title', size: size.issuerMark, color: red })],
    }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: oneLine,
      border: {
        bottom: { style: BorderStyle.SINGLE, size: RED_LINE_THICK, color: red, space: RED_LINE_BELOW },
      },
      children: [run(number ?? '（发文字号待编）')],
    }),
  ];
}

function formHead(content: DocumentContent): Paragraph[] {
  const { number, colour } = content;
  return [
    ...(colour === null ? [] : [colourBand(colour)]),
    ...title(content, colour === null ? 0 : 1),
    line(number === null ? '（编号待编）' : `编号：${number}`, {}, { alignment: AlignmentType.CENTER }),
    emptyLine(),
  ];
}

/** The colour in words too: prints are black, and not everybody tells yellow from red. */
function colourBand(colour: NonNullable<DocumentContent['colour']>): Paragraph {
  const { rgb, word } = colourOf[colour];
  return new Paragraph({
    spacing: oneLine,
    border: { bottom: { style: BorderStyle.SINGLE, size: 24, color: rgb, space: 4 } },
    children: [run(`${word}督办`, { face: 'level1', color: rgb })],
  });
}

/** No. 2 XiaoBiaoSong in the middle; `above`: lines left free. A paper without colour begins at the top. */
function title({ title: words, statutory }: DocumentContent, above: number): Paragraph[] {
  return [
    ...Array.from({ length: above }, emptyLine),
    line(words, { face: 'title', size: size.no2 }, { alignment: AlignmentType.CENTER, keepNext: true }),
    ...(statutory ? [emptyLine()] : []),
  ];
}
