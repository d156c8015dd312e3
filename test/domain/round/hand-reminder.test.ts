import { reminderBar, type AskedRound } from '../../../domain/round/hand-reminder';

const ZONE = 'Asia/Shanghai';
const now = new Date('2026-03-05T10:00:00+08:00');
const owed: AskedRound = {
  open: true,
  outstanding: 3,
  askedAt: new Date('2026-03-04T23:30:00+08:00'),
  ahead: [
    { kind: 'due', at: '2026-03-05T18:00:00+08:00' },
    { kind: 'close', at: '2026-03-09T18:00:00+08:00' },
  ],
};

it('lets an office remind by hand on the due day itself, the day after the last notice', () => {
  expect(reminderBar(owed, now, ZONE)).toBeNull();
  expect(reminderBar({ ...owed, askedAt: null }, now, ZONE)).toBeNull();
});

it.each([
  { over: { open: false }, because: 'closed' },
  { over: { outstanding: 0 }, because: 'nobody-owes' },
  { over: { askedAt: new Date('2026-03-05T00:10:00+08:00') }, because: 'asked-today' },
  {
    over: { ahead: [{ kind: 'reminder' as const, at: '2026-03-05T23:00:00+08:00' }] },
    because: 'asks-today',
  },
])('asks nobody twice a day, and nobody for nothing: $because', ({ over, because }) => {
  expect(reminderBar({ ...owed, ...over }, now, ZONE)?.because).toBe(because);
});

it('counts days in the zone of the office', () => {
  const askedAt = new Date('2026-03-04T15:59:00Z');
  expect(reminderBar({ ...owed, askedAt }, new Date('2026-03-04T16:00:00Z'), ZONE)).toBeNull();
  expect(reminderBar({ ...owed, askedAt }, new Date('2026-03-04T16:00:00Z'), 'UTC')).toEqual({
    because: 'asked-today',
    at: askedAt,
  });
});
