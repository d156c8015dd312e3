import { staleFindings } from '../../../domain/burden/staleness';
import { statutoryCalendar as calendar } from '../../../domain/calendar/statutory-calendar';
import { limitOf } from './burden-policy';

describe('open matters', () => {
  const limit = limitOf('staleness', { of: 'finding', workdaysWithoutChange: 5 });
  const matter = (item: string, changedOn: string, of = 'finding') => ({ item, changedOn, of });

  it('are shown from the working day on that the limit names, the oldest first', () => {
    const matters = [
      matter('fresh', '2026-02-12'),
      matter('stale', '2026-02-11'),
      matter('staler', '2026-02-02'),
      matter('other', '2026-01-05', 'problem'),
    ];
    // 12, 13, 14, 24 and 25 February are worked.
    const found = staleFindings(limit, matters, '2026-02-25', calendar);
    expect(found.map(({ subject, measured }) => [subject.item, measured])).toEqual([
      ['staler', '12'],
      ['stale', '5'],
    ]);
  });
});
