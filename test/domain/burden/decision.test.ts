import { decisionFindings, type Decision } from '../../../domain/burden/decision';
import type { Finding } from '../../../domain/burden/finding';
import { limitOf } from './burden-policy';

const told = (findings: readonly Finding[]) =>
  findings.map(({ message }) => message.en.replace('a-limit: ', ''));

describe('deciding', () => {
  const limit = (terms: object = {}) =>
    limitOf('decision', {
      act: 'interview',
      decidedBy: { zh: '县委', en: 'the county committee' },
      automatic: 'never',
      inBulk: 'declining-only',
      reason: 'required',
      entry: { 'open-findings': 3 },
      ...terms,
    });
  const decision = (more: Partial<Decision> = {}): Decision => ({
    act: 'interview',
    items: ['c1'],
    by: 'person',
    outcome: 'confirm',
    reason: 'Three findings open since March',
    tolerance: false,
    figures: { 'open-findings': 3 },
    ...more,
  });

  it.each<[string, Decision, object, string[]]>([
    ['by a person, one, with reason and above the threshold', decision(), {}, []],
    [
      'by the engine',
      decision({ by: 'engine' }),
      {},
      ["expected a decision of the county committee, found the engine's own"],
    ],
    [
      'two confirmed',
      decision({ items: ['c1', 'c2'] }),
      {},
      ['expected one case at a time (but to decline), found 2 in one act'],
    ],
    ['two declined', decision({ items: ['c1', 'c2'], outcome: 'decline' }), {}, []],
    [
      'two declined where never in bulk',
      decision({ items: ['c1', 'c2'], outcome: 'decline' }),
      { inBulk: 'never' },
      ['expected one case at a time, found 2 in one act'],
    ],
    ['without a reason', decision({ reason: null }), {}, ['expected a reason, found none']],
    ['with blanks for a reason', decision({ reason: ' \n' }), {}, ['expected a reason, found none']],
    ['without one where it is optional', decision({ reason: null }), { reason: 'optional' }, []],
    ['with tolerance', decision({ tolerance: true }), {}, []],
    [
      'with tolerance where it is excluded',
      decision({ tolerance: true }),
      { tolerance: 'excluded' },
      ['expected no tolerance for this act, found it asked for'],
    ],
    [
      'below the threshold',
      decision({ figures: { 'open-findings': 2 } }),
      {},
      ['expected "open-findings" of at least 3, found 2'],
    ],
    [
      'nobody has counted',
      decision({ figures: {} }),
      {},
      ['expected "open-findings" of at least 3, found nobody has said'],
    ],
    ['declined below the threshold', decision({ figures: {}, outcome: 'decline' }), {}, []],
    ['another act', decision({ act: 'circular', by: 'engine', reason: null }), {}, []],
  ])('%s', (_, act, terms, expected) => {
    expect(told(decisionFindings(limit(terms), act))).toEqual(expected);
  });

  it('the engine and the bulk are refused even by a limit that only warns; all faults come at once', () => {
    const act = decision({ by: 'engine', items: ['c1', 'c2'], reason: '' });
    expect(decisionFindings(limit(), act).map(({ consequence }) => consequence)).toEqual([
      'refuse',
      'refuse',
      'warn',
    ]);
  });
});
