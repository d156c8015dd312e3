import { parse } from 'csv-parse/sync';
import iconv from 'iconv-lite';
import type { SheetRow } from './sheet-row';

const DELIMITERS = [',', ';', '\t'] as const;

/** The delimiter is told from so many first lines: a title row may stand before the first that has one. */
const LINES_TO_SNIFF = 20;

/** CSV in UTF-8 (with or without BOM), UTF-16 with BOM, or GB18030, as WPS and Excel write it. Throws where it is no text. */
export function csvRows(bytes: Uint8Array): SheetRow[] {
  const text = decode(bytes);
  const records = parse(text, {
    delimiter: delimiterOf(text),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
  });
  return records.map((cells, index) => ({ row: index + 1, cells }));
}

/** What is not valid UTF-8 is taken for GB18030, which gives every byte sequence of a Chinese office file a meaning. */
function decode(bytes: Uint8Array): string {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return iconv.decode(Buffer.from(bytes), 'utf-16');
  }
  if (bytes.includes(0)) throw new Error('got bytes that are no text');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return iconv.decode(Buffer.from(bytes), 'gb18030');
  }
}

/** The delimiter that some first line has most of; a comma where none has any. */
function delimiterOf(text: string): string {
  const lines = text.split(/\r\n|\n|\r/, LINES_TO_SNIFF).map((line) => line.replace(/"[^"]*"/g, ''));
  const most = (delimiter: string) => Math.max(...lines.map((line) => line.split(delimiter).length));
  return [...DELIMITERS].sort((a, b) => most(b) - most(a))[0] ?? ',';
}
