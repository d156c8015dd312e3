import { groupsOn, isValidOn } from '../../../domain/people/unit-validity';

test.each<[string | null, string | null, string, boolean]>([
  [null, null, '2026-11-20', true],
  ['2026-11-20', null, '2026-11-19', false],
  ['2026-11-20', null, '2026-11-20', true],
  [null, '2026-11-20', '2026-11-20', true],
  [null, '2026-11-20', '2026-11-21', false],
  ['2026-11-20', '2026-11-20', '2026-11-20', true],
])('from %s until %s: on %s %s', (from, until, date, valid) => {
  expect(isValidOn({ from, until }, date)).toBe(valid);
});

test('groups are those of the day, each once', () => {
  const memberships = [
    { name: 'pilot', from: '2026-01-01', until: '2026-06-30' },
    { name: 'pilot', from: '2026-06-30', until: null },
    { name: 'lax-and-weak', from: null, until: '2026-06-30' },
  ];
  expect(groupsOn(memberships, '2025-12-31')).toEqual(['lax-and-weak']);
  expect(groupsOn(memberships, '2026-06-30')).toEqual(['lax-and-weak', 'pilot']);
  expect(groupsOn(memberships, '2026-07-01')).toEqual(['pilot']);
});
