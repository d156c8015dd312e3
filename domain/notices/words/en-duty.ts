import type { MoveCause } from '../notice-content';
import type { DutyWords } from './duty-words';
import { counted } from './en-count';
import { enFrame } from './en-frame';

const CAUSES: Record<MoveCause, string> = {
  calendar: 'the holiday calendar is now settled',
  occasion: 'the day that it counts from is now settled',
};

export const enDuty: DutyWords = {
  occasions: {
    opening: 'new round',
    reminder: 'due-date notice',
    due: 'due-date notice',
    late: 'due-date notice',
    returned: 'returned',
    moved: 'date changed',
    extended: 'more time',
    'extension-declined': 'no more time',
  },
  title: (unitName, cadence, period) => `${unitName === null ? '' : `${unitName}: `}${cadence}, ${period}`,
  when: (deadline, workdaysLeft, isNewDate) =>
    `${isNewDate ? 'New date: due' : 'Due'} ${deadline}${workdaysLeft > 0 ? `, ${counted(workdaysLeft, 'working day')} left` : ''}`,
  overdue: (deadline, workdays) =>
    `Overdue${workdays > 0 ? ` by ${counted(workdays, 'working day')}` : ''}, was due ${deadline}`,
  ask: (what) => `Please report: ${enFrame.sentence(what)}`,
  carriedOver: (mark) => `${mark}: it was not finished in the period before and goes on in this one.`,
  returned: (reason) => `Why it was returned: ${enFrame.sentence(reason)}`,
  moved: (from, cause) =>
    `The date has changed, for ${CAUSES[cause]}: it was due ${from}. The date above counts.`,
  extension: (granted, reason) =>
    granted
      ? `You have more time: the date above counts.${reason === '' ? '' : ` The office says: ${enFrame.sentence(reason)}`}`
      : `More time was not given, and the date stays.${reason === '' ? '' : ` Why: ${enFrame.sentence(reason)}`}`,
  grace: (days, wasDue, until) =>
    `${wasDue === null ? '' : `It was due on ${wasDue}. `}It was opened ${counted(days, 'working day')} late, through no fault of yours: nothing that is reported ${until} is late.`,
  actions: { report: 'Report the outcome', complete: 'Complete the outcome' },
};
