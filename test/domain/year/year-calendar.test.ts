import { statutoryCalendar as calendar } from '../../../domain/calendar/statutory-calendar';
import { planYear } from '../../../domain/cadence/plan-year';
import { yearCalendar } from '../../../domain/year/year-calendar';
import { policyWith } from '../cadence/default-policy';

const policy = policyWith();
const entries = (year: number, language: 'zh' | 'en' = 'zh', times = 0) =>
  yearCalendar({ policy, officeId: 'o1' }, planYear(policy, calendar, year), () => times, language);
const entryOf = (period: string, language: 'zh' | 'en' = 'zh') => {
  const found = entries(2026, language).find(({ uid }) => uid.endsWith(`.${period}@duban.invalid`));
  if (found === undefined) throw new Error(`no entry of ${period}`);
  return found;
};

it('a skipped round has no day, so it is no entry; every other round is one, under a name of its own', () => {
  const uids = entries(2026).map(({ uid }) => uid);
  expect(uids).toHaveLength(70);
  expect(new Set(uids).size).toBe(70);
  expect(uids).toContain('o1.monthly-list.2026-05@duban.invalid');
  expect(uids).not.toContain('o1.weekly-meeting.2026-W08@duban.invalid');
});

it('says what is due, when, by which rule and what moved it', () => {
  const { summary, description, at, category } = entryOf('2026-05');
  expect([summary, at, category]).toEqual([
    '一月一清单 5 月 到期',
    '2026-05-29T18:00:00+08:00',
    '一月一清单',
  ]);
  expect(description.split('\n')).toEqual([
    '开启：2026-05-06 09:00 (UTC+08:00)',
    '到期：2026-05-29 18:00 (UTC+08:00)',
    '收口：2026-06-02 18:00 (UTC+08:00)',
    expect.stringMatching(/^规：recurrence FREQ=MONTHLY;BYMONTHDAY=-1 names 2026-05-31 \(Sunday\)/),
    expect.stringMatching(/^移：2026-05-31/),
  ]);
});

it('speaks English where it is asked to', () => {
  const { summary, description } = entryOf('2026-06', 'en');
  expect(summary).toBe('Monthly list June due');
  expect(description).toContain('Due: 2026-06-30 18:00 (UTC+08:00)');
  expect(description).toContain('Shift: none');
});

it('a year without a published calendar makes it tentative, and says so first', () => {
  expect(entries(2026).some(({ tentative }) => tentative)).toBe(false);
  const later = entries(2027);
  expect(later.every(({ tentative }) => tentative)).toBe(true);
  expect(later[0]?.description).toMatch(/^暂定：/);
});

it.each([
  [0, 0],
  [1, 0],
  [4, 3],
])('planned %i times is sequence %i', (times, sequence) => {
  expect(entries(2026, 'zh', times)[0]?.sequence).toBe(sequence);
});
