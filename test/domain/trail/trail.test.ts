import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { differenceOf } from '../../../domain/trail/difference';
import { asHappened, type Entry } from '../../../domain/trail/entry';
import { rowsOf } from '../../../domain/trail/rows';
import { countsOf } from '../../../domain/trail/state-of-duties';
import { stateOfRound } from '../../../domain/trail/state-of-round';
import { dutiesThen } from '../../../domain/trail/tally';
import { entryWords, wordsByKind } from '../../../domain/trail/words';

const zone = 'Asia/Shanghai';
let position = 0;
const entry = (kind: string, subject: string, at: string, data: Record<string, unknown> = {}): Entry => {
  position += 1;
  return { position, id: `e${position}`, at: new Date(at).toISOString(), kind, subject, data };
};
const values = (lines: { key: string; value: { zh: string } }[]) =>
  Object.fromEntries(lines.map(({ key, value }) => [key, value.zh]));

const day = (date: string) => `2031-03-${date}T09:00:00+08:00`;
const places = [0, 1, 2].map((ordinal) => ({
  ...{ id: `d${ordinal}`, shardId: 's', ordinal },
  openedAt: new Date(day('03')).toISOString(),
}));
const entries = [
  entry('round.planned', 'r', day('01'), {
    ...{ opensAt: day('03'), dueAt: day('10'), closesAt: day('12') },
  }),
  entry('round.opened', 'r', day('03'), { units: 3, lateAfter: day('10'), closesAt: day('12') }),
  entry('shard.opened', 's', day('03'), { shard: 0, units: 3 }),
  entry('duty.outcome', 'd0', day('05')),
  entry('duty.outcome', 'd1', day('05')),
  entry('duty.returned', 'd1', day('06'), { dueAt: day('11') }),
  entry('duty.excused', 'd2', day('06')),
  entry('verdicts.recorded', 's', day('12'), {
    verdicts: [
      [0, 'on-time'],
      [1, 'missed'],
    ],
  }),
  entry('checkpoint.close', 's', day('12'), { known: '7', verdicts: { 'on-time': 1, missed: 1 } }),
  entry('duty.outcome', 'd1', day('14'), { verdict: 'late' }),
];
const until = (date: string) => entries.filter(({ at }) => at <= new Date(day(date)).toISOString());
const countsAt = (date: string) => values(countsOf([...dutiesThen(places, until(date), day(date)).values()]));

describe('the state on any day', () => {
  it.each([
    ['02', { expected: '0', outstanding: '0' }],
    ['04', { expected: '3', unjudged: '0', outstanding: '3' }],
    ['05', { unjudged: '2', outstanding: '1', excused: '0' }],
    ['06', { unjudged: '1', outstanding: '1', excused: '1' }],
    ['12', { 'on-time': '1', missed: '1', excused: '1', unjudged: '0', outstanding: '0' }],
    ['14', { 'on-time': '1', missed: '0', late: '1' }],
  ])('of the duties on the %sth is counted from what was written by then', (date, expected) => {
    expect(countsAt(date)).toMatchObject(expected);
  });

  it.each([
    ['02', '已排定'],
    ['05', '进行中'],
    ['12', '已收口'],
  ])('of the round on the %sth', (date, expected) => {
    expect(values(stateOfRound(until(date), zone))['round']).toBe(expected);
  });

  it('moves with what was moved', () => {
    const moved = entry('round.moved', 'r', day('04'), {
      from: day('10'),
      to: day('11'),
      closesAt: day('13'),
    });
    const { dueAt, closesAt } = values(stateOfRound([...until('04'), moved], zone));
    expect([dueAt, closesAt]).toEqual(['2031年3月11日（周二）09:00', '2031年3月13日（周四）09:00']);
  });
});

test('a difference names what came, what is another, and what is gone, and nothing else', () => {
  const line = (key: string, zh: string) => ({ key, label: { zh: key, en: key }, value: { zh, en: zh } });
  const changes = differenceOf(
    [line('same', '一'), line('other', '一'), line('gone', '一')],
    [line('new', '二'), line('same', '一'), line('other', '二')],
  );
  expect(changes.map(({ key, before, after }) => [key, before?.zh, after?.zh])).toEqual([
    ['new', undefined, '二'],
    ['other', '一', '二'],
    ['gone', '一', undefined],
  ]);
});

test('what happens to many on a day is one line with its count; what happens to the round is its own', () => {
  const rows = rowsOf(entries, zone, true);
  expect(rows.map(({ first, count, day: on }) => [first.kind, count, on])).toContainEqual([
    'duty.outcome',
    2,
    '2031-03-05',
  ]);
  expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(entries.length);
  expect(rowsOf(entries, zone, false)).toHaveLength(entries.length);
});

test('events of one moment stand by their place in the case; all else keeps its position', () => {
  const at = day('05');
  const told = [
    entry('case.proposed', 'c', at, { seq: 3 }),
    entry('duty.outcome', 'd0', at),
    entry('case.opened', 'c', at, { seq: 1 }),
    entry('case.incident-joined', 'c', at, { seq: 2 }),
  ];
  expect(asHappened(told).map(({ kind }) => kind)).toEqual([
    ...['case.opened', 'duty.outcome', 'case.incident-joined', 'case.proposed'],
  ]);
});

test('every kind of entry that a case, round, unit or duty has is told in words of its own', () => {
  const kinds = new Set<string>();
  for (const folder of ['activities', 'api', 'audit', 'offices']) {
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.ts')) continue;
      const source = readFileSync(join(folder, file), 'utf8');
      for (const [, kind = ''] of source.matchAll(
        /kind: '((?:round|shard|checkpoint|verdicts|duty|unit|incident|document|history|trail|text|bundle|rounds)\.[a-z-]+)'/g,
      ))
        kinds.add(kind);
    }
  }
  expect(kinds.size).toBeGreaterThan(10);
  const telling = { ladder: undefined, zone };
  const wordless = [...kinds].filter((kind) => !(kind in wordsByKind));
  expect(wordless).toEqual([]);
  for (const kind of Object.keys(wordsByKind)) {
    const { zh, en } = entryWords(entry(kind, 'x', day('05'), { units: 1, asked: 1 }), telling);
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en).not.toMatch(/\p{Script=Han}|undefined|NaN/u);
  }
});
