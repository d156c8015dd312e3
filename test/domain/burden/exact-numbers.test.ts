import fc from 'fast-check';
import { compareDecimal } from '../../../domain/burden/decimal';
import { compareRational, rationalOf } from '../../../domain/burden/rational';

it.each([
  ['3/15', '1/5', 0],
  ['2/15', '1/5', -1],
  ['1/3', '333333333/999999999', 0],
  ['333333333/1000000000', '1/3', -1],
  ['0/7', '0/1', 0],
  ['7/6', '1/1', 1],
])('%s against %s is %d', (a, b, order) => {
  const [left, right] = [a, b].map((text) => {
    const [numerator = '', denominator = ''] = text.split('/');
    return { numerator: BigInt(numerator), denominator: BigInt(denominator) };
  });
  expect(compareRational(left!, right!)).toBe(order);
});

it('a share is read as it stands', () => {
  expect(rationalOf('2/15')).toEqual({ numerator: 2n, denominator: 15n });
});

it.each(['0.2', '1/0', '1', '-1/5', ''])('"%s" is no share', (text) => {
  expect(() => rationalOf(text)).toThrow(`expected a share as a fraction such as "1/5", got "${text}"`);
});

it('shares are ordered as their whole multiples are, however large', () => {
  const natural = fc.bigInt({ min: 0n, max: 10n ** 18n });
  const positive = fc.bigInt({ min: 1n, max: 10n ** 18n });
  fc.assert(
    fc.property(natural, positive, positive, (numerator, denominator, factor) => {
      const share = { numerator, denominator };
      const same = { numerator: numerator * factor, denominator: denominator * factor };
      const more = { ...same, numerator: same.numerator + 1n };
      expect(compareRational(share, same)).toBe(0);
      expect(compareRational(share, more)).toBe(-1);
      expect(compareRational(more, share)).toBe(1);
    }),
  );
});

it.each([
  ['10800', '10800.00', 0],
  ['10799.99', '10800.00', -1],
  ['0.3', '0.30', 0],
  ['-0.1', '0', -1],
  ['-0.000001', '-0.000002', 1],
  ['999999999999999.999999', '999999999999999.999998', 1],
])('%s against %s is %d', (a, b, order) => {
  expect(compareDecimal(a, b)).toBe(order);
});

it.each(['1.0000001', '1,5', '1e3', '', ' 1'])('"%s" is no decimal', (text) => {
  expect(() => compareDecimal(text, '1')).toThrow('expected a decimal number such as "10800.00"');
});
