import { AlignmentType, ImageRun, Paragraph } from 'docx';
import { size } from '../../../domain/documents/page-layout';
import { headWords, type LogHead } from '../log-head';
import { qrCode } from '../qr-code';
import { line, oneLine } from './runs';

/** Pixels of 1/96 inch: 28 mm. */
const WIDTH = 106;

/** The head of the log as a code below everything else, and what it is. */
export function headCode(head: LogHead | null): Paragraph[] {
  if (head === null) return [];
  const words = headWords(head);
  const altText = { name: 'log-head', title: words, description: words, id: '1' };
  const picture = new ImageRun({
    ...{ type: 'gif', data: qrCode(head.note).gif, altText },
    transformation: { width: WIDTH, height: WIDTH },
  });
  return [
    new Paragraph({
      alignment: AlignmentType.LEFT,
      spacing: { before: 240 },
      keepNext: true,
      children: [picture],
    }),
    line(words, { size: size.no4 }, { spacing: oneLine }),
  ];
}
