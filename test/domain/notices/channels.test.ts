import { nextChannel, NO_WISH, type PersonChannel } from '../../../domain/notices/channels';

it.each<[PersonChannel[], string[], PersonChannel | null]>([
  [['email'], [], 'email'],
  [['email', 'in-app'], ['email'], 'in-app'],
  [['in-app', 'email'], [], 'in-app'],
  [['in-app', 'email'], ['in-app'], 'email'],
  [['in-app', 'email'], ['in-app', 'email'], null],
  // Left out of the wish, and still better than not being reached.
  [['email'], ['email'], 'in-app'],
  [['in-app'], ['in-app'], 'email'],
])('of %j with %j tried, the next is %j', (channels, tried, expected) => {
  expect(nextChannel({ channels }, tried)).toBe(expected);
});

it('writes mails to who wished nothing', () => {
  expect(nextChannel(NO_WISH, [])).toBe('email');
});
