import ExcelJS from 'exceljs';
import iconv from 'iconv-lite';
import JSZip from 'jszip';
import { readRoster, RosterFileError } from '../../../offices/roster/read-roster';
import { csv, HEADER, rosterRow } from './roster-sheet';

const expected = [
  { row: 1, cells: HEADER },
  { row: 2, cells: rosterRow() },
];

describe('a table is read whatever an office saved it as', () => {
  const text = csv([rosterRow()]);
  test.each<[string, Uint8Array]>([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with BOM', Buffer.from(`\uFEFF${text}`)],
    ['GB18030', iconv.encode(text, 'gb18030')],
    ['UTF-16 with BOM', Buffer.from(`\uFEFF${csv([rosterRow()], '\t')}`, 'utf16le')],
    ['semicolons', Buffer.from(csv([rosterRow()], ';'))],
    ['tabs', Buffer.from(csv([rosterRow()], '\t'))],
    ['line feeds', Buffer.from(text.replaceAll('\r\n', '\n'))],
  ])('%s', async (_form, bytes) => {
    const rows = await readRoster({ name: 'roster.csv', bytes });
    expect(
      rows.map(({ row, cells }) => ({ row, cells: cells.map((cell) => cell.replace('\uFEFF', '')) })),
    ).toEqual(expected);
  });
});

test('blank rows are left out and the others keep their numbers; a quoted line break stays in its row', async () => {
  const bytes = Buffer.from('全县名册,,\n\n单位编码,姓名\n , \nA,"张\n三"\nB,李四\n');
  expect(await readRoster({ name: 'r.csv', bytes })).toEqual([
    { row: 1, cells: ['全县名册', '', ''] },
    { row: 3, cells: ['单位编码', '姓名'] },
    { row: 5, cells: ['A', '张\n三'] },
    { row: 6, cells: ['B', '李四'] },
  ]);
});

test('of a workbook the first sheet is read: dates, rich text, links and formulas as what they show', async () => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('名册');
  sheet.getCell('A1').value = { richText: [{ text: '单位' }, { text: '编码' }] };
  sheet.getCell('B1').value = '任职日期';
  sheet.getCell('C1').value = '电子邮箱';
  sheet.getCell('A3').value = 301;
  sheet.getCell('B3').value = new Date(Date.UTC(2022, 2, 18));
  sheet.getCell('C3').value = { text: 'a@example.invalid', hyperlink: 'mailto:a@example.invalid' };
  sheet.getCell('A4').value = { formula: 'A3', result: 301 };
  sheet.getCell('C4').value = true;
  workbook.addWorksheet('别的').getCell('A1').value = '不读';
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  const rows = await readRoster({ name: '名册.xlsx', bytes });
  expect(rows.map(({ row, cells }) => [row, ...cells.map((cell) => cell ?? '')])).toEqual([
    [1, '单位编码', '任职日期', '电子邮箱'],
    [3, '301', '2022-03-18', 'a@example.invalid'],
    [4, '301', '', 'true'],
  ]);
});

describe('a workbook that unpacks to more than any roster is refused before it is read', () => {
  /** A workbook with one part more, of so many zeros, packed to almost nothing. */
  async function bomb(megabytes: number): Promise<Buffer> {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('名册').getCell('A1').value = '单位编码';
    const archive = await JSZip.loadAsync(await workbook.xlsx.writeBuffer());
    archive.file('xl/media/zeros.bin', Buffer.alloc(megabytes * 1024 * 1024));
    return archive.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
  }

  test('by what its directory says', async () => {
    const bytes = await bomb(65);
    expect(bytes.length).toBeLessThan(200_000);
    await expect(readRoster({ name: 'r.xlsx', bytes })).rejects.toThrow(
      'r.xlsx: expected a CSV or XLSX file, got one that unpacks to more than 64 MB, expected a table of units',
    );
  });

  test('and where the directory says less than is there', async () => {
    const bytes = await bomb(65);
    const name = Buffer.from('xl/media/zeros.bin');
    const at = bytes.lastIndexOf(name) - 46;
    expect(bytes.readUInt32LE(at)).toBe(0x02014b50);
    bytes.writeUInt32LE(1000, at + 24);
    await expect(readRoster({ name: 'r.xlsx', bytes })).rejects.toThrow(RosterFileError);
  });

  test('one that does not is read', async () => {
    expect(await readRoster({ name: 'r.xlsx', bytes: await bomb(1) })).toEqual([
      { row: 1, cells: ['单位编码'] },
    ]);
  });
});

describe('what is no table is refused as a file', () => {
  test.each<[string, string, Uint8Array]>([
    ['empty', 'r.csv', Buffer.from('')],
    ['an old Excel file', 'r.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0])],
    ['a picture', 'r.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1])],
    ['a policy', 'policy.yaml', Buffer.from('schema: duban/policy/1')],
    ['a ZIP that is no workbook', 'r.xlsx', Buffer.from([0x50, 0x4b, 0x03, 0x04, 1, 2, 3])],
    ['an open quote', 'r.csv', Buffer.from('单位编码,姓名\nA,"张三\n')],
  ])('%s', async (_what, name, bytes) => {
    const refusal = readRoster({ name, bytes });
    await expect(refusal).rejects.toThrow(RosterFileError);
    await expect(refusal).rejects.toThrow('expected a CSV or XLSX file');
  });
});

test.each([
  ['the first row', 'roster.csv', '机密★1年\n单位编码,姓名\nA,张三\n', 'row 1'],
  ['a cell by itself', 'roster.csv', '单位编码,姓名\nA,张三\nB,密级：秘密\n', 'row 3'],
])(
  'a table marked as classified in %s is refused, in words that say nothing else of it',
  async (_at, name, text, row) => {
    const read = readRoster({ name, bytes: Buffer.from(text) });
    await expect(read).rejects.toThrow(RosterFileError);
    await expect(readRoster({ name, bytes: Buffer.from(text) })).rejects.toThrow(
      `roster.csv: ${row} bears a mark of secrecy (密级): nothing classified goes into this engine, expected none`,
    );
  },
);
