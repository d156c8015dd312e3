import {
  AlignmentType,
  Footer,
  FrameAnchorType,
  FrameWrap,
  Header,
  HorizontalPositionAlign,
  LineRuleType,
  PageNumber,
  Paragraph,
  TextRun,
  VerticalPositionAlign,
} from 'docx';
import type { DocumentContent } from '../../../domain/documents/document-content';
import { page, size } from '../../../domain/documents/page-layout';
import { fontOf } from './fonts';
import { characters, run } from './runs';

const words = { draft: '草稿', withdrawn: '已撤销', none: '' } as const;
/** Light enough to read the text that stands over it. */
const PALE = 'E3C9C9';
const PLAIN = 'B00000';

/** The head of every page: what kind of paper it is not (yet, or any more), small above the text and large behind it. */
export function header({ mark, remark }: DocumentContent): Header {
  if (mark === 'none') return new Header({ children: [new Paragraph({})] });
  const word = words[mark];
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          run(remark?.startsWith(word) ? remark : `${word}：${remark ?? ''}`, { size: 21, color: PLAIN }),
        ],
      }),
      watermark(word),
    ],
  });
}

/** Behind the text, for it stands in the header; in the middle of the page, as a frame. */
function watermark(word: string): Paragraph {
  return new Paragraph({
    frame: {
      type: 'alignment',
      width: characters(24),
      height: page.linePitch * 6,
      anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
      alignment: { x: HorizontalPositionAlign.CENTER, y: VerticalPositionAlign.CENTER },
      wrap: FrameWrap.NONE,
    },
    alignment: AlignmentType.CENTER,
    spacing: { line: page.linePitch * 6, lineRule: LineRuleType.EXACT },
    children: [run(word, { face: 'title', size: size.watermark, color: PALE })],
  });
}

/** — 1 —, No. 4, one character from the outer edge: right on odd pages, left on even ones. */
export function footer(side: 'odd' | 'even'): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: side === 'odd' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: side === 'odd' ? { right: characters(1) } : { left: characters(1) },
        children: [
          new TextRun({
            children: ['— ', PageNumber.CURRENT, ' —'],
            // Half-width figures of the page number's own typeface, not of the text's.
            font: { ...fontOf('pageNumber'), ascii: '宋体', hAnsi: '宋体' },
            size: size.no4,
          }),
        ],
      }),
    ],
  });
}
