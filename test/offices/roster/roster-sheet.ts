import { columns } from '../../../offices/roster/columns';

export const HEADER = Object.values(columns);
export const TODAY = '2026-11-20';

/** A valid row of the columns' order; the parts named replace its cells. */
export function rosterRow(part: Partial<Record<(typeof HEADER)[number], string>> = {}): string[] {
  const row: Record<string, string> = {
    单位编码: 'CL-301',
    单位名称: '青澜镇',
    单位类别: '乡镇',
    上级单位编码: '',
    职务类别: '书记',
    职务: '党委书记',
    姓名: '何岭秋',
    电子邮箱: 'he.lingqiu@example.invalid',
    任职日期: '2022-03-18',
    ...part,
  };
  return HEADER.map((column) => row[column] ?? '');
}

/** The header, then rows; rows of the file's sheet are numbered from 1. */
export function csv(rows: string[][], delimiter = ','): string {
  return [HEADER, ...rows].map((row) => row.join(delimiter)).join('\r\n');
}

export function csvFile(rows: string[][]): { name: string; bytes: Uint8Array } {
  return { name: 'roster.csv', bytes: Buffer.from(csv(rows)) };
}
