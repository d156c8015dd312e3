import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { parseBehaviour } from '../../../domain/rehearsal/behaviour';
import { inCommon, parseShare } from '../../../domain/rehearsal/share';

const file = (shares: string, more = ''): string => `schema: duban/behaviour/1\nshares: ${shares}\n${more}`;

it('the default behaviour has late, missing and false reports', () => {
  const source = readFileSync(path.join(__dirname, '../../../sample/behaviour.yaml'), 'utf8');
  const { behaviour, errors } = parseBehaviour(source);
  expect(errors).toEqual([]);
  expect(behaviour?.parts.every((part) => part > 0)).toBe(true);
});

it.each([
  ['percent', '{ on-time: 90%, late: 5%, never: 4%, false: 1% }', [90, 5, 4, 1], 100],
  ['decimals', '{ on-time: 99.9%, late: 0.05%, never: 0.05%, false: 0% }', [1998, 1, 1, 0], 2000],
  ['fractions', '{ on-time: 1/3, late: 1/3, never: 1/6, false: 1/6 }', [2, 2, 1, 1], 6],
  ['both', '{ on-time: 1/3, late: 50%, never: 1/6, false: 0/1 }', [2, 3, 1, 0], 6],
  ['one for all', '{ on-time: 100%, late: 0%, never: 0%, false: 0% }', [1, 0, 0, 0], 1],
])('%s are exact parts of one whole', (_, shares, parts, whole) => {
  expect(parseBehaviour(file(shares))).toMatchObject({ behaviour: { parts, whole }, errors: [] });
});

it.each([
  ['too little', '{ on-time: 33.3%, late: 33.3%, never: 33.3%, false: 0% }', 'exactly 1, found 999/1000'],
  [
    'too much',
    '{ on-time: 1/3, late: 1/3, never: 1/3, false: 0.000001% }',
    'exactly 1, found 100000001/100000000',
  ],
  // Three denominators of two primes each: exactly 1, but no draw is as fine as that.
  [
    'too fine',
    '{ on-time: 99221373/99221377, late: 3/99161683, never: 1/99400891, false: 0% }',
    'a common denominator up to 2^32, found 988939464559',
  ],
  ['as fine as can be', '{ on-time: 1/999999937, late: 999999936/999999937, never: 0%, false: 0% }', null],
])('shares that are %s', (_, shares, message) => {
  const messages = parseBehaviour(file(shares)).errors.map((error) => `${error.path}: ${error.message}`);
  expect(messages).toEqual(message === null ? [] : [expect.stringContaining(message)]);
});

it('names every error at once, with its line', () => {
  const { behaviour, errors } = parseBehaviour(
    file(
      '{ on-time: 0.9, late: 5 %, never: 4% }',
      'reports: { workdaysBeforeDue: -1, workdaysAfterDue: 0 }\nmood: good\n',
    ),
  );
  expect(behaviour).toBeNull();
  expect(errors.map(({ path: at, line }) => `${line} ${at}`)).toEqual([
    '2 shares.on-time',
    '2 shares.late',
    '2 shares.false',
    '3 reports.workdaysBeforeDue',
    '3 reports.workdaysAfterDue',
    '4 mood',
  ]);
  expect(errors[1]?.message).toBe(
    'expected a share as a percentage or a fraction, for example "85%" or "17/20", found "5 %"',
  );
});

it.each(['', '- a list', 'shares: [', 'a word'])('%j is refused, never thrown at', (source) => {
  const { behaviour, errors } = parseBehaviour(source);
  expect(behaviour).toBeNull();
  expect(errors.length).toBeGreaterThan(0);
});

it('shares in common keep their sizes exactly', () => {
  const share = fc.tuple(fc.integer({ min: 0, max: 999_999 }), fc.integer({ min: 1, max: 999_999 }));
  fc.assert(
    fc.property(fc.array(share, { minLength: 1, maxLength: 5 }), (fractions) => {
      const { parts, whole } = inCommon(fractions.map(([part, of]) => parseShare(`${part}/${of}`)));
      fractions.forEach(([part, of], place) => {
        expect((parts[place] ?? -1n) * BigInt(of)).toBe(BigInt(part) * whole);
      });
    }),
  );
});
