import { isLoopback, literalAddress, reachOf } from '../../../runtime/net/private-address';

it.each([
  ['8.8.8.8', 'public'],
  ['2400:3200::1', 'public'],
  ['172.15.255.255', 'public'],
  ['172.16.0.0', 'private'],
  ['192.168.1.1', 'private'],
  ['100.64.0.1', 'private'],
  ['fd00::1', 'private'],
  ['::ffff:10.0.0.1', 'private'],
  ['127.0.0.1', 'never'],
  ['::1', 'never'],
  ['::ffff:127.0.0.1', 'never'],
  ['::', 'never'],
  ['0.0.0.0', 'never'],
  ['169.254.169.254', 'never'],
  ['fe80::1', 'never'],
  ['64:ff9b::a00:1', 'never'],
  ['2002:a00:1::', 'never'],
  ['224.0.0.1', 'never'],
])('%s is %s', (address, reach) => {
  expect(reachOf(address)).toBe(reach);
});

it('knows this machine and an address that is spelt out', () => {
  expect([isLoopback('127.9.9.9'), isLoopback('::1'), isLoopback('10.0.0.1')]).toEqual([true, true, false]);
  expect(literalAddress(new URL('https://[::1]:8443/').hostname)).toBe('::1');
  expect(literalAddress(new URL('https://0x7f.1/').hostname)).toBe('127.0.0.1');
  expect(literalAddress('duban.example')).toBeNull();
});
