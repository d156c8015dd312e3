import { authenticatorUri, counterOf, newAuthenticatorSecret } from '../../../offices/accounts/authenticator';

/** RFC 6238, appendix B: the ASCII digits 1 to 9 and 0, twice; the last six of its eight digits. */
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const at = (seconds: number): Date => new Date(seconds * 1000);

test.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [2_000_000_000, '279037'],
])('at second %d of the standard the code is %s', (seconds, code) => {
  expect(counterOf(SECRET, code, at(seconds))).toBe(Math.floor(seconds / 30));
});

test('a code is good in its half minute, the one before and the one after, and names its own', () => {
  const good = [29, 30, 59, 60, 89].map((seconds) => counterOf(SECRET, '287082', at(seconds)));
  expect(good).toEqual([1, 1, 1, 1, 1]);
  expect(counterOf(SECRET, '287082', at(90))).toBeNull();
  for (const wrong of ['', '287083', '28708', '2870821', 'abcdef'])
    expect([wrong, counterOf(SECRET, wrong, at(59))]).toEqual([wrong, null]);
});

test('a secret is 160 random bits, and its address says what every authenticator takes', () => {
  const [one, other] = [newAuthenticatorSecret(), newAuthenticatorSecret()];
  expect(one).toMatch(/^[A-Z2-7]{32}$/);
  expect(other).not.toBe(one);
  const uri = new URL(authenticatorUri(one, { issuer: '督办 示例', label: 'a@example.invalid' }));
  expect([uri.protocol, uri.host]).toEqual(['otpauth:', 'totp']);
  const { secret, issuer, digits, period, algorithm } = Object.fromEntries(uri.searchParams);
  expect({ secret, issuer, digits, period, algorithm }).toEqual({
    ...{ secret: one, issuer: '督办 示例' },
    ...{ digits: '6', period: '30', algorithm: 'SHA1' },
  });
});
