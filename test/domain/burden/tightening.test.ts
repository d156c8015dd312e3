import { adapts, faults, month, withGround } from './adapted-rule';
import { each } from './burden-policy';

it('what an open question leaves uncounted is not charged', () => {
  expect(faults(each('quarter', { due: { recurrence: '定期' } }), month(withGround), 0)).toEqual([]);
});

describe('tightening needs a ground', () => {
  it.each([
    ['a shorter period', each('month'), 'each month instead of each quarter'],
    ['more outcomes', each('quarter', { count: { atLeast: 2 } }), '2 outcomes a quarter instead of 1'],
    ['more uploads', each('quarter', { outcome: { uploads: 1 } }), '1 uploads instead of 0'],
    [
      'all at once',
      each('month', { outcome: { uploads: 1 } }),
      'each month instead of each quarter, 1 uploads instead of 0',
    ],
  ])('%s', (_, own, what) => {
    expect(faults(each('quarter'), { ...own, ...adapts })).toEqual([
      `cadences.own.adapts.ground: expected a ground for asking more than the superior (${what}), found nothing`,
    ]);
    expect(faults(each('quarter'), { ...own, ...withGround })).toEqual([]);
  });
});

describe('tightening is paid for', () => {
  const monthly = { own: month(withGround) };

  it('by every occurrence that the superior does not ask for', () => {
    // Twelve a year instead of four.
    expect(faults(each('quarter'), monthly, 8)).toEqual([]);
    expect(faults(each('quarter'), monthly, 7)).toEqual([
      'cadences.own.adapts: expected at most 7 in all cadences together (tightening.occurrencesAtMost), found 8 more occurrences a year than the superior asks for, 8 of them here',
    ]);
  });

  it('without a budget there is nothing to pay from', () => {
    expect(faults(each('quarter'), monthly, null)).toEqual([
      "cadences.own.adapts: expected none: the superior's policy gives no tightening.occurrencesAtMost, found 8 more occurrences a year than the superior asks for, 8 of them here",
    ]);
  });

  it('uploads cost no occurrences', () => {
    const own = each('quarter', { ...withGround, outcome: { uploads: 3 } });
    expect(faults(each('quarter'), own, null)).toEqual([]);
  });

  it('over all cadences together, and a second one for the same rule pays in full', () => {
    const both = { first: month(withGround), second: each('quarter', withGround) };
    expect(faults(each('quarter'), both, 12)).toEqual([]);
    expect(faults(each('quarter'), both, 11).map((fault) => fault.replace(/.*found/, 'found'))).toEqual([
      'found 12 more occurrences a year than the superior asks for, 8 of them here',
      'found 12 more occurrences a year than the superior asks for, 4 of them here',
    ]);
    expect(
      faults(each('quarter'), { first: each('quarter', adapts), second: each('quarter', adapts) }),
    ).toEqual([
      'cadences.second.adapts.ground: expected a ground for asking more than the superior (a further cadence for "rule"), found nothing',
    ]);
  });
});

it('all faults come at once', () => {
  const rule = each('quarter', { owes: { inPerson: true }, outcome: { acceptedBy: 'office' } });
  const own = each('month', { ...adapts, outcome: { uploads: 1 } });
  expect(faults(rule, own, 0).map((fault) => fault.split(':')[0])).toEqual([
    'cadences.own.owes.inPerson',
    'cadences.own.outcome.acceptedBy',
    'cadences.own.adapts.ground',
    'cadences.own.adapts',
  ]);
});
