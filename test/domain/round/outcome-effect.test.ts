import { effectOfOutcome, requiredOutcomes } from '../../../domain/round/outcome-effect';

it.each([
  [{}, 1],
  [{ count: { exactly: 2 } }, 2],
  [{ count: { atLeast: 4 } }, 4],
])('%j asks for %i', (cadence, required) => {
  expect(requiredOutcomes(cadence)).toBe(required);
});

it.each([
  // required, received before, done after
  [1, 0, true],
  [2, 0, false],
  [2, 1, true],
])('of %i outcomes the one after %i makes it done: %s', (required, received, done) => {
  expect(effectOfOutcome({ required, received, remaining: null }, {}, null)).toEqual({
    received: received + 1,
    remaining: null,
    done,
  });
});

describe('a count that goes down to zero', () => {
  const terms = { remaining: { unit: { zh: '个', en: 'villages' }, from: 384, target: 0 } };
  const effect = (before: number | null, said: number | null) =>
    effectOfOutcome({ required: 1, received: 3, remaining: before }, terms, said);

  it.each([
    [384, 120, false],
    [120, 0, true],
    // Nothing was carried over: it begins at the policy's number.
    [null, 384, false],
  ])('from %s it says %i: done %s', (before, said, done) => {
    expect(effect(before, said)).toEqual({ received: 4, remaining: said, done });
  });

  it.each([
    [120, 121, 'from 0 to 120, got 121'],
    [120, -1, 'from 0 to 120, got -1'],
    [120, null, 'from 0 to 120, got nothing'],
  ])('from %i it can not say %s', (before, said, words) => {
    expect(() => effect(before, said)).toThrow(words);
  });
});

it('a number is refused where nothing counts down', () => {
  expect(() => effectOfOutcome({ required: 1, received: 0, remaining: null }, {}, 3)).toThrow(
    /counts nothing/,
  );
});
