import { fateInWords, fateOf, type Fate } from '../../../domain/bounces/fate';
import { deliveryOfAddress, deliveryOfMessageId } from '../../../domain/bounces/whose';

const of = (action: string | null, status: string | null, diagnostic: string | null = null) => ({
  action,
  status,
  diagnostic,
});

test.each<[string, ReturnType<typeof of>[], Fate['fate'], string | null]>([
  ['failed for good', [of('failed', '5.1.1')], 'failed', '5.1.1'],
  ['failed with a comment', [of('failed', '5.1.10 (unknown user)')], 'failed', '5.1.10'],
  ['given up after days', [of('failed', '4.4.7')], 'failed', '4.4.7'],
  ['failed, a status in the diagnostic only', [of('failed', null, 'smtp; 550 5.7.1 no')], 'failed', '5.7.1'],
  ['failed, no status at all', [of('failed', null, 'smtp; 550 no')], 'unclear', null],
  ['failed, but delivered by its status', [of('failed', '2.0.0')], 'unclear', null],
  ['delayed', [of('delayed', '4.4.1')], 'underway', '4.4.1'],
  ['delivered', [of('delivered', '2.1.5')], 'underway', '2.1.5'],
  ['relayed', [of('relayed', '2.0.0')], 'underway', '2.0.0'],
  ['one of two mailboxes behind it', [of('failed', '5.1.1'), of('relayed', '2.0.0')], 'underway', '2.0.0'],
  ['both mailboxes behind it', [of('failed', '5.1.1'), of('failed', '5.2.2')], 'failed', '5.1.1'],
  ['an action that is none', [of('bounced', '5.1.1')], 'unclear', null],
  ['no recipient', [], 'unclear', null],
])('a report is %s', (_what, recipients, fate, status) => {
  expect(fateOf(recipients)).toEqual({ fate, status });
});

test.each<[string, string, Fate['fate'], string | null]>([
  ['a status for good', '550 5.1.1 没有这个用户', 'failed', '5.1.1'],
  ['the same twice', '554 5.7.1, at last 5.7.1.', 'failed', '5.7.1'],
  ['a passing one beside it', '5.1.1 and 4.2.2', 'unclear', null],
  ['a code without a status', '550 Mailbox not found', 'unclear', null],
  ['an address of a machine', 'host 5.1.1.9 said no', 'unclear', null],
  ['a version', 'Exim 15.1.1 or 5.1.1234', 'unclear', null],
])('plain words with %s', (_what, words, fate, status) => {
  expect(fateInWords(words)).toEqual({ fate, status });
});

test('a delivery is named by the address of its bounce, or by its Message-ID', () => {
  const id = 'abcdefgh01234567jkmz';
  expect(deliveryOfAddress(`bounces+${id}@duban.example.cn`)).toBe(id);
  expect(deliveryOfAddress(`Bounces+${id.toUpperCase()}@duban.example.cn`)).toBe(id);
  expect(deliveryOfAddress(`bounces+${id}0@duban.example.cn`)).toBeNull();
  expect(deliveryOfAddress('bounces@duban.example.cn')).toBeNull();
  expect(deliveryOfMessageId(`<${id}@duban.example.cn>`)).toBe(id);
  expect(deliveryOfMessageId('<20261123@mail.example.cn>')).toBeNull();
});
