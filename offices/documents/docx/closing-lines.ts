import { AlignmentType, BorderStyle, Paragraph, TabStopType } from 'docx';
import type { DocumentContent } from '../../../domain/documents/document-content';
import { size, textWidth } from '../../../domain/documents/page-layout';
import { characters, emptyLine, line, oneLine, run } from './runs';

/** 落款: issuer and date, the date four characters from the right, the issuer in the middle above it. */
export function signature({ signature: issuer, date }: DocumentContent): Paragraph[] {
  const words = date ?? '（成文日期待定）';
  const layout = { alignment: AlignmentType.RIGHT, keepNext: true };
  // The shorter of the two is set in the middle of the longer one; figures are half as wide as characters.
  const [issuerWidth, dateWidth] = [widthOf(issuer), widthOf(words)];
  const issuerIndent = Math.max(2, 4 + (dateWidth - issuerWidth) / 2);
  return [
    emptyLine({ keepNext: true }),
    emptyLine({ keepNext: true }),
    line(issuer, {}, { ...layout, indent: { right: characters(issuerIndent) } }),
    line(words, {}, { alignment: AlignmentType.RIGHT, indent: { right: characters(4) } }),
  ];
}

function widthOf(text: string): number {
  return [...text].reduce((width, sign) => width + (/[\x20-\x7e]/.test(sign) ? 0.5 : 1), 0);
}

const thick = { style: BorderStyle.SINGLE, size: 8, color: '000000', space: 2 };
const thin = { style: BorderStyle.SINGLE, size: 4, color: '000000', space: 2 };

/** 版记 of a statutory paper, No. 4: whom it is copied to, who issued it and when. */
export function imprint({ statutory, copyTo, issuer, date }: DocumentContent): Paragraph[] {
  if (!statutory) return [];
  const look = { size: size.no4 };
  const indent = { left: characters(1), right: characters(1) };
  return [
    emptyLine(),
    new Paragraph({
      ...{ spacing: oneLine, indent, keepNext: true },
      border: { top: thick, bottom: thin },
      children: [run(`抄送：${copyTo.join('、')}。`, look)],
    }),
    new Paragraph({
      ...{ spacing: oneLine, indent },
      border: { bottom: thick },
      tabStops: [{ type: TabStopType.RIGHT, position: Math.round(textWidth - characters(1)) }],
      children: [run(`${issuer}\t${date === null ? '（未印发）' : `${date}印发`}`, look)],
    }),
  ];
}
