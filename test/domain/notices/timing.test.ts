import { isoInZone } from '../../../domain/calendar/civil-time';
import { statutoryCalendar as calendar } from '../../../domain/calendar/statutory-calendar';
import { standsDownAlone } from '../../../domain/notices/stand-down';
import { heldForCaps, heldForHour } from '../../../domain/notices/timing';
import { mailCapsAt } from '../../../domain/notices/timing-cap';
import { slotOfWish } from '../../../domain/notices/timing-hour';
import type { TimedRequest } from '../../../domain/notices/timing-request';
import { mayStillLeave, spreadOver } from '../../../domain/notices/timing-window';
import type { Limit } from '../../../domain/policy/limits';
import type { Policy } from '../../../domain/policy/schema';
import { policyWith } from '../cadence/default-policy';

const policy = policyWith([
  "until: '18:00' }",
  "until: '18:00', breaks: [{ from: '12:00', until: '14:00' }], spreadMinutes: 30, urgent: [facts] }",
]);
const rules = { policy, calendar };
const at = (instant: string): Date => new Date(`2026-${instant}:00+08:00`);
const iso = (date: Date | null | undefined): string | null =>
  date == null ? null : isoInZone(date, 'Asia/Shanghai').slice(5, 16);

it.each([
  ['before the hour it waits for it', '09:00', '11-24T08:30', null, '11-24T09:00'],
  ['at the hour it leaves', '09:00', '11-24T09:00', null, null],
  ['after the hour it leaves where today has had none', '09:00', '11-24T10:00', null, null],
  ['one a day: the second waits for tomorrow', '09:00', '11-24T10:00', '11-24T09:00', '11-25T09:00'],
  ['an urgent one before the hour is not the one of the day', '09:00', '11-24T09:00', '11-24T07:00', null],
  ['an hour within lunch means its end', '12:30', '11-24T11:45', null, '11-24T14:00'],
  ['an hour after the office’s means its last slot', '21:00', '11-24T10:00', null, '11-24T18:00'],
  ['Friday’s second waits for Monday', '09:00', '11-27T10:00', '11-27T09:00', '11-30T09:00'],
])('one notice a day: %s', (_, hour, now, last, slot) => {
  const lastAt = last === null ? null : at(last);
  expect(iso(slotOfWish(policy, calendar, hour, at(now), lastAt))).toBe(slot);
});

const request = (id: string, more: Partial<TimedRequest> = {}): TimedRequest => ({
  ...{ id, personId: 'p', unitId: 'u', kind: 'reminder', ofCase: false, usefulUntil: null, heldFor: null },
  ...more,
});
const wishes = new Map([['p', { hour: '15:00', lastAt: null }]]);
const byHour = (...requests: TimedRequest[]): (string | null)[] =>
  heldForHour(requests, wishes, rules, at('11-24T08:30')).map(({ id, until }) => `${id} ${iso(until)}`);

it('what can wait for the reader’s hour waits; one that can’t takes everything along', () => {
  const dueAtFour = { usefulUntil: at('11-24T16:00') };
  expect(byHour(request('a'), request('b', dueAtFour))).toEqual(['a 11-24T15:00', 'b 11-24T15:00']);
  expect(byHour(request('a'), request('b', { usefulUntil: at('11-24T15:00') }))).toEqual([]);
  expect(byHour(request('a'), request('b', { kind: 'facts', ofCase: true }))).toEqual([]);
  expect(byHour(request('a', { personId: 'without-a-wish' }))).toEqual([]);
});

function capped(per: 'person' | 'unit', atMost: number): Policy {
  const title = { zh: '少扰', en: 'Few' };
  const cap: Limit = { kind: 'cap', title, then: 'warn', of: 'mail', per, each: 'week', atMost };
  return { ...policy, limits: { 'few-mails': cap } };
}
function byCap(limited: Policy, spent: [string, number][], ...requests: TimedRequest[]): string[] {
  const [cap] = mailCapsAt(limited, calendar, at('11-24T08:30'));
  if (cap === undefined) throw new Error('expected a cap on mails');
  expect([iso(cap.since), iso(cap.next)]).toEqual(['11-23T00:00', '11-30T08:30']);
  return heldForCaps(requests, [{ cap, spent: new Map(spent) }], limited).map(({ id }) => id);
}

it.each<[string, [string, number][], TimedRequest[], string[]]>([
  ['below the cap it leaves', [['p', 1]], [request('a')], []],
  [
    'a mail that would break it waits for next week, whole',
    [['p', 2]],
    [request('a'), request('b')],
    ['a', 'b'],
  ],
  [
    'nothing of a case waits, and the rest goes along',
    [['p', 2]],
    [request('a'), request('c', { ofCase: true })],
    [],
  ],
  [
    'what is due before the next week waits for nothing',
    [['p', 2]],
    [request('a', { usefulUntil: at('11-27T18:00') })],
    [],
  ],
  ['nor what is due on that very day', [['p', 2]], [request('a', { usefulUntil: at('11-30T18:00') })], []],
  ['what is due later waits', [['p', 2]], [request('a', { usefulUntil: at('12-01T18:00') })], ['a']],
  ['nothing waits twice', [['p', 9]], [request('a', { heldFor: 'cap' })], []],
])('a cap of two mails a week: %s', (_, spent, requests, held) => {
  expect(byCap(capped('person', 2), spent, ...requests)).toEqual(held);
});

it('of a unit’s mails so many leave as its cap has left, what can’t wait first', () => {
  const three = ['r', 'q', 'p'].map((personId) => request(`of-${personId}`, { personId }));
  expect(byCap(capped('unit', 3), [['u', 1]], ...three)).toEqual(['of-r']);
  const [first, ...others] = three;
  if (first === undefined) throw new Error('expected three');
  expect(byCap(capped('unit', 3), [['u', 1]], { ...first, ofCase: true }, ...others)).toEqual(['of-q']);
});

it('a wave is spread evenly in whole minutes, and never beyond the end of its hours', () => {
  const minutes = (from: string, count: number) => spreadOver(policy, calendar, at(from), count)?.map(iso);
  expect(minutes('11-24T09:00', 3)).toEqual(['11-24T09:00', '11-24T09:10', '11-24T09:20']);
  expect(minutes('11-24T11:45', 3)).toEqual(['11-24T11:45', '11-24T11:50', '11-24T11:55']);
  expect(minutes('11-24T18:00', 2)).toEqual(['11-24T18:00', '11-24T18:00']);
  expect(minutes('11-22T09:00', 2)).toBeUndefined();
  expect(spreadOver(policyWith(), calendar, at('11-24T09:00'), 2)).toBeNull();
});

it.each([
  ['within the hours', '11-24T09:00', '11-24T11:59', true],
  ['into lunch, for its spread', '11-24T11:45', '11-24T12:29', true],
  ['no longer into lunch', '11-24T11:45', '11-24T12:31', false],
  ['after lunch again', '11-24T11:45', '11-24T14:00', true],
  ['the last slot of the day', '11-24T18:00', '11-24T18:20', true],
  ['not into the night', '11-24T18:00', '11-24T18:31', false],
  ['an urgent wave at night', '11-24T22:00', '11-24T23:30', true],
])('may still leave: %s', (_, slot, now, may) => {
  expect(mayStillLeave(policy, calendar, at(slot), at(now))).toBe(may);
});

it('that a matter is settled goes alone after two working days, not after a weekend', () => {
  expect(iso(standsDownAlone(policy, calendar, at('11-26T16:00')))).toBe('11-30T08:30');
});
