import type { Counterpart } from '../counterpart';
import type * as zh from '../zh/dates';

export const dates: Counterpart<typeof zh.dates> = {
  today: 'today',
  tomorrow: 'tomorrow',
  yesterday: 'yesterday',
  weekday: { d1: 'Mon', d2: 'Tue', d3: 'Wed', d4: 'Thu', d5: 'Fri', d6: 'Sat', d7: 'Sun' },
  weekdayShort: { d1: 'M', d2: 'T', d3: 'W', d4: 'T', d5: 'F', d6: 'S', d7: 'S' },
  month: {
    m1: 'Jan',
    m2: 'Feb',
    m3: 'Mar',
    m4: 'Apr',
    m5: 'May',
    m6: 'Jun',
    m7: 'Jul',
    m8: 'Aug',
    m9: 'Sep',
    m10: 'Oct',
    m11: 'Nov',
    m12: 'Dec',
  },
  day: '{{weekday}} {{day}} {{month}}',
  dayOfYear: '{{weekday}} {{day}} {{month}} {{year}}',
  before: '{{day}} by {{time}}',
  at: '{{day}} {{time}}',
  week: 'week {{week}}',
  kind: { workday: 'working day', weekend: 'day of rest', holiday: 'holiday', 'make-up': 'make-up workday' },
  holidayNamed: 'holiday: {{name}}',
  provisional: 'provisional',
};

export const why: Counterpart<typeof zh.why> = {
  ask: 'why',
  rule: 'R',
  day: 'D',
  shift: 'S',
  ruleSays: 'The policy says {{day}}, {{time}}',
  plainDay: '{{day}} needs no shift',
  weekend: '{{day}} is a day of rest',
  holiday: '{{day}} is a holiday: {{name}}',
  noShift: 'Not moved',
  later: 'Moved on to {{day}} because of the day of rest',
  earlier: 'Moved forward to {{day}} because of the day of rest',
  provisional: 'That year’s holidays are not published yet; the date may still change',
};
