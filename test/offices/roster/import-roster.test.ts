import { createHash } from 'node:crypto';
import ExcelJS from 'exceljs';
import iconv from 'iconv-lite';
import { importRoster, type ImportDeps, type ImportResult } from '../../../offices/roster/import-roster';
import type { RosterFile } from '../../../offices/roster/read-roster';
import { newId } from '../../../prisma/ids';
import { appendEntry } from '../../../prisma/log/append';
import { freshDatabase } from '../../setup/database';
import { csv, csvFile, HEADER, rosterRow } from './roster-sheet';

type Fresh = Awaited<ReturnType<typeof freshDatabase>>;

const NOVEMBER = new Date('2026-11-20T00:30:00.000Z');
const DECEMBER = new Date('2026-12-04T00:30:00.000Z');

let fresh: Fresh;
let officeId: string;
let now: Date;
let deps: ImportDeps;

beforeAll(async () => {
  fresh = await freshDatabase();
  deps = { db: fresh.db, clock: { now: () => Promise.resolve(now) }, newId, appendEntry };
});
afterAll(() => fresh.drop());
beforeEach(async () => {
  now = NOVEMBER;
  officeId = newId();
  await fresh.db.office.create({ data: { id: officeId, name: '澄岭县整体推进办公室', createdAt: now } });
});

const town = rosterRow();
const village = rosterRow({
  单位编码: 'CL-301-01',
  单位名称: '望津村',
  单位类别: '村',
  上级单位编码: 'CL-301',
  职务: '党支部书记',
  姓名: '蒋望津',
  电子邮箱: 'jiang@example.invalid',
});
const successor = rosterRow({ 姓名: '闻岚舟', 电子邮箱: 'wen@example.invalid', 任职日期: '2026-11-30' });

const load = (file: RosterFile, more = {}): Promise<ImportResult> =>
  importRoster(deps, { officeId, file, ...more });
const counts = ({ created, changed, closed }: ImportResult) => [created, changed, closed];
const units = () => fresh.db.unit.findMany({ where: { officeId }, orderBy: { code: 'asc' } });
const posts = () => fresh.db.post.findMany({ where: { officeId }, orderBy: { id: 'asc' } });
const people = () => fresh.db.person.findMany({ where: { officeId }, orderBy: { email: 'asc' } });
const entries = () => fresh.db.logEntry.findMany({ where: { officeId }, orderBy: { at: 'asc' } });

/** Who sat in a unit's secretary post: name, from, until. */
async function holders(code: string): Promise<[string, string, string | null][]> {
  const unit = (await units()).find((one) => one.code === code);
  const post = await fresh.db.post.findFirstOrThrow({ where: { unitId: unit?.id ?? '', kind: 'secretary' } });
  const held = await fresh.db.postHolding.findMany({ where: { postId: post.id }, orderBy: { from: 'asc' } });
  const names = new Map((await people()).map((person) => [person.id, person.name]));
  return held.map((one) => [
    names.get(one.personId) ?? '',
    one.from.toISOString(),
    one.until?.toISOString() ?? null,
  ]);
}

test('a first import adds units, posts and people; the same file again changes nothing', async () => {
  expect(await load(csvFile([town, village]))).toEqual({ created: 6, changed: 0, closed: 0, errors: [] });
  const [parent, child] = await units();
  expect(parent).toMatchObject({
    code: 'CL-301',
    name: '青澜镇',
    kind: 'town',
    parentId: null,
    closedAt: null,
  });
  expect(child).toMatchObject({ kind: 'village', parentId: parent?.id });
  expect(await holders('CL-301')).toEqual([['何岭秋', '2022-03-17T16:00:00.000Z', null]]);
  now = DECEMBER;
  expect(counts(await load(csvFile([town, village])))).toEqual([0, 0, 0]);
});

test('with one bad row nothing is written', async () => {
  const bad = rosterRow({
    单位编码: 'CL-9',
    单位类别: '委员会',
    姓名: '甲',
    电子邮箱: 'jia@example.invalid',
  });
  const result = await load(csvFile([town, village, bad]));
  expect(result).toMatchObject({
    created: 0,
    changed: 0,
    closed: 0,
    errors: [{ row: 4, column: '单位类别' }],
  });
  expect([await units(), await posts(), await people(), await entries()]).toEqual([[], [], [], []]);
});

test('when the last write fails, all that came before it is undone', async () => {
  const failing = { ...deps, appendEntry: () => Promise.reject(new Error('the log is full')) };
  await expect(importRoster(failing, { officeId, file: csvFile([town]) })).rejects.toThrow('the log is full');
  expect([await units(), await posts(), await people()]).toEqual([[], [], []]);
});

test('a dry run counts and writes nothing', async () => {
  expect(counts(await load(csvFile([town, village]), { dryRun: true }))).toEqual([6, 0, 0]);
  expect([await units(), await entries()]).toEqual([[], []]);
});

test('a successor begins where the predecessor ends, whatever day the appointment bears', async () => {
  await load(csvFile([town]));
  now = DECEMBER;
  expect(counts(await load(csvFile([successor])))).toEqual([1, 1, 0]);
  expect(await holders('CL-301')).toEqual([
    ['何岭秋', '2022-03-17T16:00:00.000Z', DECEMBER.toISOString()],
    ['闻岚舟', DECEMBER.toISOString(), null],
  ]);
  expect(counts(await load(csvFile([successor])))).toEqual([0, 0, 0]);
});

test('a vacant post loses its holder and is kept', async () => {
  await load(csvFile([town]));
  now = DECEMBER;
  expect(counts(await load(csvFile([rosterRow({ 姓名: '', 电子邮箱: '', 任职日期: '' })])))).toEqual([
    0, 1, 0,
  ]);
  expect(await holders('CL-301')).toEqual([['何岭秋', '2022-03-17T16:00:00.000Z', DECEMBER.toISOString()]]);
  expect(await posts()).toMatchObject([{ closedAt: null }]);
});

test('what the file no longer names is closed, and opened again under its old id when it comes back', async () => {
  await load(csvFile([town, village]));
  const before = await units();
  now = DECEMBER;
  expect(counts(await load(csvFile([town])))).toEqual([0, 0, 2]);
  expect((await units())[1]?.closedAt).toEqual(DECEMBER);
  expect(await holders('CL-301-01')).toEqual([
    ['蒋望津', '2022-03-17T16:00:00.000Z', DECEMBER.toISOString()],
  ]);
  expect(counts(await load(csvFile([town])))).toEqual([0, 0, 0]);
  expect(counts(await load(csvFile([town, village])))).toEqual([0, 2, 0]);
  expect(await units()).toEqual(before);
});

test('a new name, kind, superior or title is a change of the same unit and post', async () => {
  await load(csvFile([town, village]));
  const ids = (await units()).map((unit) => unit.id);
  const renamed = village
    .with(HEADER.indexOf('单位名称'), '望津社区')
    .with(HEADER.indexOf('职务'), '党总支书记');
  expect(counts(await load(csvFile([town, renamed])))).toEqual([0, 2, 0]);
  expect((await units()).map((unit) => unit.id)).toEqual(ids);
});

test('who only gets a new address stays the same person in the same holding', async () => {
  await load(csvFile([town]));
  const [before] = await people();
  expect(counts(await load(csvFile([rosterRow({ 电子邮箱: 'qiu@example.invalid' })])))).toEqual([0, 1, 0]);
  expect(await people()).toMatchObject([{ id: before?.id, email: 'qiu@example.invalid' }]);
  expect(await holders('CL-301')).toHaveLength(1);
});

test('a corrected day of appointment moves the holding’s begin', async () => {
  await load(csvFile([rosterRow({ 任职日期: '' })]));
  expect(await holders('CL-301')).toEqual([['何岭秋', NOVEMBER.toISOString(), null]]);
  expect(counts(await load(csvFile([town])))).toEqual([0, 1, 0]);
  expect(await holders('CL-301')).toEqual([['何岭秋', '2022-03-17T16:00:00.000Z', null]]);
});

test('one person in two units is one person', async () => {
  const both = village
    .with(HEADER.indexOf('姓名'), '何岭秋')
    .with(HEADER.indexOf('电子邮箱'), 'he.lingqiu@example.invalid');
  expect(counts(await load(csvFile([town, both])))).toEqual([5, 0, 0]);
  expect(await people()).toHaveLength(1);
});

test('offices do not touch each other', async () => {
  await load(csvFile([town, village]));
  const first = await units();
  const other = newId();
  expect(counts(await importRoster(deps, { officeId: other, file: csvFile([town]) }))).toEqual([3, 0, 0]);
  expect(await units()).toEqual(first);
});

test('each import leaves one audit entry of ids, counts and the file’s digest, without a name', async () => {
  const file = csvFile([town, village]);
  await load(file);
  const [entry] = await entries();
  expect(entry).toMatchObject({ kind: 'roster.imported', subject: officeId });
  const { data } = JSON.parse(entry?.body ?? '') as { data: unknown };
  const sha256 = createHash('sha256').update(file.bytes).digest('hex');
  expect(data).toEqual({ created: 6, changed: 0, closed: 0, units: 2, posts: 2, file: `sha256:${sha256}` });
  expect(entry?.body).not.toMatch(/\p{Script=Han}|example/u);
});

test('two imports at once end as one after the other', async () => {
  const results = await Promise.all([load(csvFile([town, village])), load(csvFile([town, village]))]);
  expect(results.map((result) => result.created).sort()).toEqual([0, 6]);
});

test('GB18030 and XLSX carry the same roster as UTF-8', async () => {
  await load(csvFile([town, village]));
  const rows = [town, village];
  const gb18030 = { name: '名册.csv', bytes: iconv.encode(csv(rows), 'gb18030') };
  expect(counts(await load(gb18030))).toEqual([0, 0, 0]);
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('名册').addRows([['澄岭县任职名册'], [], HEADER, ...rows]);
  const xlsx = { name: '名册.xlsx', bytes: new Uint8Array(await workbook.xlsx.writeBuffer()) };
  expect(await load(xlsx)).toEqual({ created: 0, changed: 0, closed: 0, errors: [] });
});

test('14,000 rows are imported, changed and closed, each in one go', async () => {
  const many = Array.from({ length: 14_000 }, (_, i) =>
    rosterRow({
      单位编码: `V${i}`,
      单位名称: `第${i}村`,
      单位类别: '村',
      姓名: `甲${i}`,
      电子邮箱: `p${i}@example.invalid`,
    }),
  );
  const imported = async (rows: string[][]) => counts(await load(csvFile(rows)));
  expect(await imported(many)).toEqual([42_000, 0, 0]);
  expect(await imported(many.map((row) => row.with(HEADER.indexOf('单位名称'), `${row[1]}新`)))).toEqual([
    0, 14_000, 0,
  ]);
  expect(await imported(many.slice(0, 1))).toEqual([0, 1, 27_998]);
}, 240_000);
