import { AlignmentType, LineRuleType, Paragraph, TextRun, type IParagraphOptions } from 'docx';
import { character, page, size, type typefaces } from '../../../domain/documents/page-layout';
import { fontOf } from './fonts';

export interface RunLook {
  face?: keyof typeof typefaces;
  /** Half points. */
  size?: number;
  color?: string;
}

/** A run in a typeface and size of the layout. */
export function run(
  text: string,
  { face = 'body', size: halfPoints = size.no3, color }: RunLook = {},
): TextRun {
  return new TextRun({
    text,
    font: fontOf(face),
    size: halfPoints,
    ...(halfPoints === size.no3 ? { characterSpacing: page.charSpacing } : {}),
    ...(color === undefined ? {} : { color }),
  });
}

/** Every line of the page is 29.0 pt high, whatever stands in it. */
export const oneLine = { line: page.linePitch, lineRule: LineRuleType.EXACT } as const;

/** Lines of the page left free before a paragraph. */
export const lines = (count: number): number => Math.round(count * page.linePitch);

/** So many characters of the page in twips. */
export const characters = (count: number): number => Math.round(count * character);

export function line(text: string, look: RunLook = {}, layout: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ spacing: oneLine, ...layout, children: [run(text, look)] });
}

/** Body text: its first line begins two characters in, and it fills the line. */
export function indented(children: TextRun[], { keepNext = false } = {}): Paragraph {
  return new Paragraph({
    spacing: oneLine,
    keepNext,
    alignment: AlignmentType.BOTH,
    indent: { firstLine: characters(2), firstLineChars: 200 },
    children,
  });
}

export const emptyLine = ({ keepNext = false } = {}): Paragraph =>
  new Paragraph({ spacing: oneLine, keepNext });
