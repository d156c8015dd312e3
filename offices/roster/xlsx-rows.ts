import ExcelJS from 'exceljs';
import { boundArchive } from './bounded-archive';
import type { SheetRow } from './sheet-row';

/** The first sheet of a workbook. Throws where the bytes are no workbook, or one that unpacks to too much. */
export async function xlsxRows(bytes: Uint8Array): Promise<SheetRow[]> {
  await boundArchive(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const workbook = new ExcelJS.Workbook();
  const copy = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  await workbook.xlsx.load(copy);
  const sheet = workbook.worksheets[0];
  if (!sheet) throw new Error('got a workbook without a sheet');
  const rows: SheetRow[] = [];
  sheet.eachRow((row, number) => {
    const cells: string[] = [];
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      cells[column - 1] = textOf(cell.value);
    });
    rows.push({ row: number, cells });
  });
  return rows;
}

/** What the cell shows: a formula's result, a rich text's or link's text, a date as `YYYY-MM-DD` (ExcelJS reads days as UTC midnights). */
function textOf(value: ExcelJS.CellValue): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  if (typeof value !== 'object') return String(value);
  if ('richText' in value) return value.richText.map((run) => run.text).join('');
  if ('text' in value) return textOf(value.text as ExcelJS.CellValue);
  if ('error' in value) return String(value.error);
  return 'result' in value ? textOf(value.result as ExcelJS.CellValue) : '';
}
