import { owingReader } from '../../../offices/units/owing-reader';
import { unitsBench, type UnitsBench } from './units-bench';

const HEADER =
  '单位编码,单位名称,单位类别,上级单位编码,职务类别,职务,姓名,电子邮箱,任职日期,单位分组,设立日期,撤销日期';
/** The import of a large roster beside other tests on two cores. */
const TIMEOUT_MS = 120_000;
const MANY = 14_000;
/** It takes some 100 ms, and a second on a busy machine; a query a unit would take ten. */
const LIMIT_MS = 5_000;

let bench: UnitsBench;
beforeAll(async () => {
  bench = await unitsBench('2026-11-20T08:30:00+08:00');
});
afterAll(() => bench.stop());
beforeEach(async () => {
  await bench.begin();
});

const row = (code: string, kind: string, groups = '', from = '', until = '') =>
  `${code},单位${code},${kind},,书记,党组书记,,,,${groups},${from},${until}`;

const rows = [
  row('T1', '乡镇'),
  row('V3', '村', '软弱涣散'),
  row('V1', '村', '试点'),
  row('V2', '村', '软弱涣散、试点', '2026-12-01'),
  row('V4', '村', '', '', '2026-11-30'),
  row('A1', '学校').replace('书记,党组书记', '经办,经办'),
];

async function owing(owes: object, onDate = '2026-11-20'): Promise<string[]> {
  const rule = { unitKinds: 'all' as const, post: 'secretary', ...owes };
  const found = await owingReader(bench.db, bench.officeId)(rule, onDate);
  const units = await bench.db.unit.findMany({ where: { officeId: bench.officeId } });
  return found.map(({ unitId }) => units.find(({ id }) => id === unitId)?.code ?? '');
}

test('who owes has the post, the kind and the group, and is there on the day, by the order of codes', async () => {
  await bench.load(HEADER, rows);
  expect(await owing({})).toEqual(['T1', 'V1', 'V3', 'V4']);
  expect(await owing({}, '2026-11-30')).toEqual(['T1', 'V1', 'V3', 'V4']);
  expect(await owing({}, '2026-12-01')).toEqual(['T1', 'V1', 'V2', 'V3']);
  expect(await owing({ unitKinds: ['village'] })).toEqual(['V1', 'V3', 'V4']);
  expect(await owing({ unitKinds: ['school'], post: 'office-contact' })).toEqual(['A1']);
  expect(await owing({ groups: ['lax-and-weak'] })).toEqual(['V3']);
  expect(await owing({ groups: ['lax-and-weak', 'pilot'] }, '2026-12-01')).toEqual(['V1', 'V2', 'V3']);
  expect(await owing({ groups: ['nobody'] })).toEqual([]);
});

test('a unit that left a group owes by it to its last day in it', async () => {
  await bench.load(HEADER, rows);
  bench.now = new Date('2026-12-10T08:30:00+08:00');
  await bench.load(
    HEADER,
    rows.map((line) => line.replace('软弱涣散', '')),
  );
  expect(await owing({ groups: ['lax-and-weak'] }, '2026-12-09')).toEqual(['V2', 'V3']);
  expect(await owing({ groups: ['lax-and-weak'] }, '2026-12-10')).toEqual([]);
});

test('a closed unit or post owes nothing', async () => {
  await bench.load(HEADER, rows);
  await bench.load(HEADER, [row('T1', '乡镇').replace('书记,党组书记', '副书记,副书记'), row('V1', '村')]);
  expect(await owing({})).toEqual(['V1']);
});

test(
  'who owes of 14,000 units is known at once',
  async () => {
    const many = Array.from({ length: MANY }, (_, i) => row(`V${i}`, '村', i % 2 === 0 ? '试点' : ''));
    await bench.load(HEADER, many);
    const began = performance.now();
    expect(
      await owingReader(bench.db, bench.officeId)(
        { unitKinds: 'all', post: 'secretary', groups: ['pilot'] },
        '2026-11-20',
      ),
    ).toHaveLength(MANY / 2);
    expect(performance.now() - began).toBeLessThan(LIMIT_MS);
  },
  TIMEOUT_MS,
);
