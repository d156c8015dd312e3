import { acceptanceFindings, type Acceptance } from '../../../domain/burden/acceptance';
import { statutoryCalendar as calendar } from '../../../domain/calendar/statutory-calendar';
import { limitOf } from './burden-policy';

describe('accepting outcomes', () => {
  const limit = (terms: object = {}) =>
    limitOf('acceptance', { notBeforeWorkdays: 3, oneByOne: true, byAnother: true, ...terms });
  const outcome = (item: string, startedOn = '2026-02-11') => ({ item, startedOn, doers: ['p1', 'p2'] });
  const act = (more: Partial<Acceptance> = {}): Acceptance => ({
    outcomes: [outcome('o1')],
    // Friday the 13th and Saturday the 14th are worked, then the Spring Festival rests until the 23rd.
    acceptedOn: '2026-02-14',
    accepter: 'p9',
    ...more,
  });

  it.each([
    ['on the third working day', act(), []],
    ['on the second', act({ acceptedOn: '2026-02-13' }), ['2']],
    [
      'after a long holiday that counts for nothing',
      act({ outcomes: [outcome('o1', '2026-02-14')], acceptedOn: '2026-02-25' }),
      ['2'],
    ],
    ['before it began', act({ acceptedOn: '2026-02-10' }), ['-1']],
    ['by one of the doers', act({ accepter: 'p2' }), ['p2']],
    ['two in one act', act({ outcomes: [outcome('o1'), outcome('o2')] }), ['2']],
    [
      'two, in a hurry, by a doer',
      act({ outcomes: [outcome('o1'), outcome('o2')], acceptedOn: '2026-02-11', accepter: 'p1' }),
      ['2', '0', '0', 'p1', 'p1'],
    ],
  ])('%s', (_, acceptance, measured) => {
    expect(acceptanceFindings(limit(), acceptance, calendar).map((found) => found.measured)).toEqual(
      measured,
    );
  });

  it('what the limit does not ask is not found', () => {
    const terms = { notBeforeWorkdays: 0, oneByOne: false, byAnother: false };
    const all = act({ outcomes: [outcome('o1'), outcome('o2')], acceptedOn: '2026-02-11', accepter: 'p1' });
    expect(acceptanceFindings(limit(terms), all, calendar)).toEqual([]);
  });
});
