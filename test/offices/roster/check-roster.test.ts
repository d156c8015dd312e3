import { checkRoster } from '../../../offices/roster/check-roster';
import { HEADER, rosterRow, TODAY } from './roster-sheet';

type Part = Parameters<typeof rosterRow>[0];

const second: Part = {
  单位编码: 'CL-302',
  单位名称: '岚口镇',
  姓名: '闻岚舟',
  电子邮箱: 'wen@example.invalid',
};

function check(parts: Part[], header: string[] = HEADER) {
  const rows = [header, ...parts.map((part) => rosterRow(part))];
  return checkRoster(
    rows.map((cells, index) => ({ row: index + 1, cells })),
    TODAY,
  );
}

test('a valid roster is read, with units that later rows need not describe again', () => {
  const { roster, errors } = check([
    {},
    {
      单位名称: '',
      单位类别: '',
      职务类别: '副书记',
      职务: '党委副书记',
      姓名: '',
      电子邮箱: '',
      任职日期: '',
    },
    { ...second, 单位类别: 'village', 上级单位编码: 'CL-301', 职务类别: 'secretary' },
    {
      单位编码: 'CL-9',
      单位名称: '茶叶协会',
      单位类别: '社会组织',
      职务类别: '',
      职务: '',
      姓名: '',
      电子邮箱: '',
    },
  ]);
  expect(errors).toEqual([]);
  expect(roster?.units.map(({ code, kind, parentCode }) => [code, kind, parentCode])).toEqual([
    ['CL-301', 'town', null],
    ['CL-302', 'village', 'CL-301'],
    ['CL-9', 'social-organisation', null],
  ]);
  expect(
    roster?.posts.map(({ kind, holder }) => [kind, holder?.name ?? null, holder?.since ?? null]),
  ).toEqual([
    ['secretary', '何岭秋', '2022-03-18'],
    ['deputy-secretary', null, null],
    ['secretary', '闻岚舟', '2022-03-18'],
  ]);
});

test('a title row, full-width forms, stray spaces and a BOM do no harm', () => {
  const sheet = [
    { row: 1, cells: ['澄岭县任职名册（2026年11月）'] },
    {
      row: 3,
      cells: ['\uFEFF单位编码', '单位名称 ', ...HEADER.slice(2, 7), ' 电子邮箱*', '任职日期', '备注'],
    },
    {
      row: 5,
      cells: rosterRow({
        单位编码: 'ＣＬ－３０１ ',
        单位名称: ' 青澜镇（１号）',
        姓名: '何　秋',
        电子邮箱: ' He.Qiu＠example.invalid',
        任职日期: '２０２２年３月１８日',
      }),
    },
  ];
  const { roster, errors } = checkRoster(sheet, TODAY);
  expect(errors).toEqual([]);
  expect(roster?.units[0]).toMatchObject({ code: 'CL-301', name: '青澜镇（1号）' });
  expect(roster?.posts[0]?.holder).toEqual({
    name: '何秋',
    email: 'he.qiu@example.invalid',
    since: '2022-03-18',
  });
});

describe('every fault is named by row and column', () => {
  test.each<[string, Part[], [number, string, RegExp][]]>([
    ['no code', [{ 单位编码: ' ' }], [[2, '单位编码', /expected a code/]]],
    ['no name of the unit', [{ 单位名称: '' }], [[2, '单位名称', /for unit CL-301/]]],
    ['an unknown kind of unit', [{ 单位类别: '委员会' }], [[2, '单位类别', /乡镇 \(town\), .*got "委员会"/]]],
    [
      'an unknown kind of post',
      [{ 职务类别: '站长' }],
      [[2, '职务类别', /书记 \(secretary\), .*got "站长"/]],
    ],
    [
      'a code with two names',
      [{}, { ...second, 单位编码: 'CL-301' }],
      [
        [3, '单位名称', /"青澜镇" as in row 2 for unit CL-301, got "岚口镇"/],
        [3, '职务类别', /row 2 already/],
      ],
    ],
    ['the same post twice', [{}, {}], [[3, '职务类别', /each post once/]]],
    ['a bad address', [{ 电子邮箱: 'he.lingqiu' }], [[2, '电子邮箱', /got "he.lingqiu"/]]],
    [
      'an address for two names',
      [{}, { ...second, 电子邮箱: 'HE.lingqiu@example.invalid' }],
      [[3, '电子邮箱', /何岭秋, got 闻岚舟/]],
    ],
    ['a superior that is not there', [{ 上级单位编码: 'CL-1' }], [[2, '上级单位编码', /got "CL-1"/]]],
    [
      'superiors in a circle',
      [{ 上级单位编码: 'CL-302' }, { ...second, 上级单位编码: 'CL-301' }],
      [[2, '上级单位编码', /CL-301 -> CL-302 -> CL-301/]],
    ],
    ['its own superior', [{ 上级单位编码: 'CL-301' }], [[2, '上级单位编码', /circle/]]],
    ['no such day', [{ 任职日期: '2023-02-29' }], [[2, '任职日期', /got "2023-02-29"/]]],
    ['a day to come', [{ 任职日期: '2026-11-21' }], [[2, '任职日期', /not after 2026-11-20/]]],
    ['a person without an address', [{ 电子邮箱: '' }], [[2, '电子邮箱', /for 何岭秋/]]],
    [
      'a person without a post',
      [{ 职务类别: '', 职务: '' }],
      [
        [2, '职务类别', /got nothing/],
        [2, '职务', /got nothing/],
      ],
    ],
    [
      'several at once, in the order of the file',
      [
        { 单位类别: '?', 电子邮箱: 'x' },
        { ...second, 任职日期: 'x' },
      ],
      [
        [2, '单位类别', /expected one of/],
        [2, '电子邮箱', /e-mail/],
        [3, '任职日期', /a day/],
      ],
    ],
    ['no unit at all', [], [[1, '单位编码', /below the header/]]],
  ])('%s', (_fault, parts, expected) => {
    const { roster, errors } = check(parts);
    expect(roster).toBeNull();
    expect(errors.map(({ row, column }) => [row, column])).toEqual(
      expected.map(([row, column]) => [row, column]),
    );
    errors.forEach(({ message }, i) => expect(message).toMatch(expected[i]?.[2] ?? /^$/));
  });

  test('each missing or repeated column of the header', () => {
    const header = HEADER.map((name) => (name === '姓名' ? '名字' : name === '职务' ? '任职日期' : name));
    expect(check([{}], header).errors).toEqual([
      { row: 1, column: '职务', message: 'expected this column, the header lacks it' },
      { row: 1, column: '姓名', message: 'expected this column, the header lacks it' },
      { row: 1, column: '任职日期', message: 'expected once, the header has it 2 times' },
    ]);
  });

  test('no header at all', () => {
    expect(checkRoster([{ row: 4, cells: ['甲', '乙'] }], TODAY).errors).toMatchObject([
      { row: 4, column: '单位编码' },
    ]);
    expect(checkRoster([], TODAY).errors).toHaveLength(1);
  });
});
