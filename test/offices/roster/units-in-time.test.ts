import { importRoster, type ImportDeps, type ImportResult } from '../../../offices/roster/import-roster';
import { checkRoster } from '../../../offices/roster/check-roster';
import { optionalColumns } from '../../../offices/roster/columns';
import { newId } from '../../../prisma/ids';
import { appendEntry } from '../../../prisma/log/append';
import { freshDatabase, type TestDatabase } from '../../setup/database';
import { HEADER, rosterRow, TODAY } from './roster-sheet';

const OPTIONAL = Object.values(optionalColumns);
const NOVEMBER = new Date('2026-11-20T00:30:00.000Z');
const DECEMBER = new Date('2026-12-04T00:30:00.000Z');

let fresh: TestDatabase;
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

type Cells = Parameters<typeof rosterRow>[0] & Partial<Record<(typeof OPTIONAL)[number], string>>;

/** Rows with the optional columns that are named; the others are not in the file. */
function sheet(names: readonly (typeof OPTIONAL)[number][], rows: Cells[]): string[][] {
  return [
    [...HEADER, ...names],
    ...rows.map((cells) => [...rosterRow(cells), ...names.map((name) => cells[name] ?? '')]),
  ];
}

function load(names: readonly (typeof OPTIONAL)[number][], rows: Cells[]): Promise<ImportResult> {
  const text = sheet(names, rows)
    .map((row) => row.map((cell) => `"${cell}"`).join(','))
    .join('\n');
  return importRoster(deps, { officeId, file: { name: 'roster.csv', bytes: Buffer.from(text) } });
}

const counts = ({ created, changed, closed, errors }: ImportResult) => {
  expect(errors).toEqual([]);
  return [created, changed, closed];
};
const unit = () => fresh.db.unit.findFirstOrThrow({ where: { officeId } });
const groups = async () =>
  (
    await fresh.db.unitGroup.findMany({ where: { officeId }, orderBy: [{ name: 'asc' }, { from: 'asc' }] })
  ).map(({ name, from, until }) => [name, from, until]);
/** Who sat in the one post: address, from, until. */
async function holders(): Promise<[string, string, string | null][]> {
  const post = await fresh.db.post.findFirstOrThrow({ where: { officeId } });
  const held = await fresh.db.postHolding.findMany({ where: { postId: post.id }, orderBy: { from: 'asc' } });
  const people = await fresh.db.person.findMany({ where: { officeId } });
  return held.map(({ personId, from, until }) => [
    people.find(({ id }) => id === personId)?.name ?? '',
    from.toISOString(),
    until?.toISOString() ?? null,
  ]);
}

const SINCE = '2022-03-17T16:00:00.000Z';

describe('groups', () => {
  test('a new unit has always been in its groups, in Chinese or as rules name them', async () => {
    expect(counts(await load(['单位分组'], [{ 单位分组: '软弱涣散、key-project，试点' }]))).toEqual([
      3, 0, 0,
    ]);
    expect(await groups()).toEqual([
      ['key-project', null, null],
      ['lax-and-weak', null, null],
      ['pilot', null, null],
    ]);
    expect(counts(await load(['单位分组'], [{ 单位分组: '试点,软弱涣散;key-project' }]))).toEqual([0, 0, 0]);
  });

  test('a unit that is known joins on the day of the import and leaves on the day before it', async () => {
    await load([], [{}]);
    expect(counts(await load(['单位分组'], [{ 单位分组: '试点' }]))).toEqual([0, 1, 0]);
    expect(await groups()).toEqual([['pilot', '2026-11-20', null]]);
    now = DECEMBER;
    expect(counts(await load(['单位分组'], [{ 单位分组: '示范' }]))).toEqual([0, 1, 0]);
    expect(await groups()).toEqual([
      ['model', '2026-12-04', null],
      ['pilot', '2026-11-20', '2026-12-03'],
    ]);
  });

  test('what was joined and left on one day never was; who comes back has both times', async () => {
    await load(['单位分组'], [{ 单位分组: '试点' }]);
    now = DECEMBER;
    await load(['单位分组'], [{ 单位分组: '示范' }]);
    await load(['单位分组'], [{ 单位分组: '试点' }]);
    expect(await groups()).toEqual([
      ['pilot', '2026-12-04', null],
      ['pilot', null, '2026-12-03'],
    ]);
  });

  test('without the column they stay; an empty cell means none', async () => {
    await load(['单位分组'], [{ 单位分组: '试点' }]);
    now = DECEMBER;
    expect(counts(await load([], [{}]))).toEqual([0, 0, 0]);
    expect(await groups()).toEqual([['pilot', null, null]]);
    expect(counts(await load(['单位分组'], [{}]))).toEqual([0, 1, 0]);
    expect(await groups()).toEqual([['pilot', null, '2026-12-03']]);
  });
});

test('a unit has its first and last day; without the columns they stay, an empty cell means none', async () => {
  const both = ['设立日期', '撤销日期'] as const;
  await load(both, [{ 设立日期: '2020年1月1日', 撤销日期: '2027/6/30' }]);
  expect(await unit()).toMatchObject({ validFrom: '2020-01-01', validUntil: '2027-06-30', closedAt: null });
  expect(counts(await load([], [{}]))).toEqual([0, 0, 0]);
  expect(counts(await load(['撤销日期'], [{}]))).toEqual([0, 1, 0]);
  expect(await unit()).toMatchObject({ validFrom: '2020-01-01', validUntil: null });
});

describe('a last day in the post', () => {
  test('that is to come belongs to the holding, and the same file again changes nothing', async () => {
    expect(counts(await load(['离任日期'], [{ 离任日期: '2026-11-30' }]))).toEqual([3, 0, 0]);
    expect(await holders()).toEqual([['何岭秋', SINCE, '2026-11-30T16:00:00.000Z']]);
    for (const at of [NOVEMBER, DECEMBER]) {
      now = at;
      expect(counts(await load(['离任日期'], [{ 离任日期: '2026-11-30' }]))).toEqual([0, 0, 0]);
    }
    expect(await holders()).toHaveLength(1);
  });

  test('stays without the column, goes with an empty cell', async () => {
    await load(['离任日期'], [{ 离任日期: '2026-11-30' }]);
    expect(counts(await load([], [{}]))).toEqual([0, 0, 0]);
    expect(counts(await load(['离任日期'], [{}]))).toEqual([0, 1, 0]);
    expect(await holders()).toEqual([['何岭秋', SINCE, null]]);
  });

  test('that has passed ends the holding on that day, and a successor begins after it', async () => {
    await load([], [{}]);
    now = DECEMBER;
    expect(counts(await load(['离任日期'], [{ 离任日期: '2026-11-30' }]))).toEqual([0, 1, 0]);
    expect(await holders()).toEqual([['何岭秋', SINCE, '2026-11-30T16:00:00.000Z']]);
    const next = { 姓名: '闻岚舟', 电子邮箱: 'wen@example.invalid', 任职日期: '2026-11-15' };
    await load(['离任日期'], [next]);
    expect(await holders()).toEqual([
      ['何岭秋', SINCE, '2026-11-30T16:00:00.000Z'],
      ['闻岚舟', '2026-11-30T16:00:00.000Z', null],
    ]);
  });

  test('of somebody who left before the first import is kept as history', async () => {
    const left = [{ 离任日期: '2026-10-31' }];
    await load(['离任日期'], left);
    expect(await holders()).toEqual([['何岭秋', SINCE, '2026-10-31T16:00:00.000Z']]);
    expect(counts(await load(['离任日期'], left))).toEqual([0, 0, 0]);
  });

  test('a second term after it is a holding of its own', async () => {
    await load(['离任日期'], [{ 离任日期: '2024-12-31' }]);
    const again = [{ 任职日期: '2026-01-01', 离任日期: '2026-06-30' }];
    expect(counts(await load(['离任日期'], again))).toEqual([0, 1, 0]);
    expect(await holders()).toEqual([
      ['何岭秋', SINCE, '2024-12-31T16:00:00.000Z'],
      ['何岭秋', '2025-12-31T16:00:00.000Z', '2026-06-30T16:00:00.000Z'],
    ]);
    expect(counts(await load(['离任日期'], again))).toEqual([0, 0, 0]);
  });

  test('whoever replaces the holder before it ends the holding now', async () => {
    await load(['离任日期'], [{ 离任日期: '2026-12-31' }]);
    now = DECEMBER;
    await load([], [{ 姓名: '闻岚舟', 电子邮箱: 'wen@example.invalid', 任职日期: '' }]);
    expect(await holders()).toEqual([
      ['何岭秋', SINCE, DECEMBER.toISOString()],
      ['闻岚舟', DECEMBER.toISOString(), null],
    ]);
  });
});

describe('every fault is named by row and column', () => {
  const check = (rows: Cells[], names: readonly (typeof OPTIONAL)[number][] = OPTIONAL) =>
    checkRoster(
      sheet(names, rows).map((cells, index) => ({ row: index + 1, cells })),
      TODAY,
    );

  test.each<[string, Cells[], [number, string, RegExp][]]>([
    [
      'a group that no rule could name',
      [{ 单位分组: '试点、别的' }],
      [[2, '单位分组', /软弱涣散 \(lax-and-weak\)/]],
    ],
    ['no such day', [{ 设立日期: '2026-02-30' }], [[2, '设立日期', /a day such as/]]],
    [
      'closed before it was set up',
      [{ 设立日期: '2026-03-01', 撤销日期: '2026-02-28' }],
      [[2, '撤销日期', /not before 2026-03-01/]],
    ],
    ['gone before the appointment', [{ 离任日期: '2022-03-17' }], [[2, '离任日期', /not before 2022-03-18/]]],
    [
      'rows that differ about the unit, with the faults of other columns',
      [
        { 单位分组: '试点', 撤销日期: '2027-01-01', 离任日期: 'x' },
        { 单位分组: '示范', 撤销日期: '2027-01-02', 职务类别: '班子成员', 姓名: '', 电子邮箱: '' },
      ],
      [
        [2, '离任日期', /a day such as/],
        [3, '单位分组', /"pilot" as in row 2/],
        [3, '撤销日期', /"2027-01-01" as in row 2/],
      ],
    ],
  ])('%s', (_fault, rows, expected) => {
    const { roster, errors } = check(rows);
    expect(roster).toBeNull();
    expect(errors.map(({ row, column }) => [row, column])).toEqual(
      expected.map(([row, column]) => [row, column]),
    );
    errors.forEach(({ message }, i) => expect(message).toMatch(expected[i]?.[2] ?? /^$/));
  });

  test('an optional column that stands twice', () => {
    const rows = sheet(['单位分组'], [{}]).map((cells) => [...cells, cells.at(-1) ?? '']);
    const { errors } = checkRoster(
      rows.map((cells, index) => ({ row: index + 1, cells })),
      TODAY,
    );
    expect(errors).toEqual([
      { row: 1, column: '单位分组', message: 'expected once, the header has it 2 times' },
    ]);
  });

  test('every kind of unit of the rules can be said in Chinese', () => {
    const kinds = ['县', '学校', '医院', '党支部', '支部', '县区'];
    const rows = kinds.map((kind, i) => ({ 单位编码: `K${i}`, 单位类别: kind }));
    expect(check(rows).errors).toEqual([]);
    expect(check(rows).roster?.units.map(({ kind }) => kind)).toEqual([
      ...['county', 'school', 'hospital', 'branch', 'branch', 'county'],
    ]);
  });
});
