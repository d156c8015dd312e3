import fc from 'fast-check';
import ICAL from 'ical.js';
import { sequenceOf, uidOf, type FeedEntry } from '../../../domain/calendar-feed/feed-entry';
import { icalendarOf } from '../../../domain/calendar-feed/icalendar';

const entry: FeedEntry = {
  uid: uidOf({ id: 'post' }, { cadence: 'weekly-meeting', period: '2026-W48' }),
  dutyId: 'd',
  status: 'open',
  title: '一周一例会',
  periodLabel: '第 48 周',
  unitName: '砚坪镇',
  ask: '上周议定事项办成了什么，还差什么',
  dueAt: new Date('2026-11-23T10:00:00Z'),
  lateAfter: new Date('2026-11-23T10:00:00Z'),
  provisional: false,
  sequence: 3,
  changedAt: new Date('2026-11-20T01:00:00Z'),
  link: 'https://duban.test/duties/d',
};
const zh = { name: '督办到期日（戚砚田）', locale: 'zh' } as const;

const eventsOf = (text: string): ICAL.Event[] =>
  new ICAL.Component(ICAL.parse(text) as unknown[])
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component));
const propertyOf = (event: ICAL.Event, name: string): unknown => event.component.getFirstPropertyValue(name);

it('ends each event at the due moment, in UTC, and takes up no time of the day', () => {
  const [event] = eventsOf(icalendarOf([entry], zh));
  expect(event?.uid).toBe('weekly-meeting.2026-W48.post@duban.invalid');
  expect(event?.endDate.toJSDate()).toEqual(entry.dueAt);
  expect(event?.endDate.zone.tzid).toBe('UTC');
  expect(event?.sequence).toBe(3);
  expect(event && propertyOf(event, 'transp')).toBe('TRANSPARENT');
  expect(event?.summary).toBe('一周一例会 第 48 周到期（砚坪镇）');
});

it('publishes, so that a mail and a feed update the same events', () => {
  const calendar = new ICAL.Component(ICAL.parse(icalendarOf([entry], zh)) as unknown[]);
  expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
  expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
});

it.each([
  ['excused', false, 'CANCELLED', '已免报：'],
  ['verified', false, 'CONFIRMED', '已核实：'],
  ['planned', true, 'TENTATIVE', '（暂定）'],
] as const)(
  'says of a duty that is %s (provisional: %s) that it is %s',
  (status, provisional, expected, mark) => {
    const [event] = eventsOf(icalendarOf([{ ...entry, status, provisional }], zh));
    expect(event && propertyOf(event, 'status')).toBe(expected);
    expect(event?.summary.startsWith(mark)).toBe(true);
  },
);

it('says the same in English', () => {
  const [event] = eventsOf(
    icalendarOf(
      [
        {
          ...entry,
          title: 'Weekly meeting',
          periodLabel: 'week 48',
          unitName: 'Yanping',
          ask: 'What came of it',
        },
      ],
      {
        name: 'Due dates',
        locale: 'en',
      },
    ),
  );
  expect(event?.summary).toBe('Weekly meeting, week 48, due (Yanping)');
  expect(event?.description).toBe('Please report: What came of it\nReport here: https://duban.test/duties/d');
});

it('lets no text of people become a line of its own, whatever it holds', () => {
  const nasty = fc.string({
    unit: fc.constantFrom('\r', '\n', ';', ',', ':', '\\', '"', 'B', '督', 'END:VEVENT\r\n'),
  });
  fc.assert(
    fc.property(nasty, nasty, nasty, (title, unitName, ask) => {
      const events = eventsOf(icalendarOf([{ ...entry, title, unitName, ask }], zh));
      expect(events).toHaveLength(1);
      expect(events[0]?.uid).toBe(entry.uid);
      expect(events[0]?.component.getAllProperties('attendee')).toEqual([]);
    }),
  );
});

it('gives the same bytes for the same entries', () => {
  expect(icalendarOf([entry], zh)).toBe(icalendarOf([entry], zh));
});

it('never lets a sequence fall: opening, a move and a fact each raise it', () => {
  const planned = { plans: 2, opened: false, moves: 0, facts: 0 };
  const course = [
    planned,
    { ...planned, opened: true },
    { ...planned, opened: true, moves: 1 },
    { ...planned, opened: true, moves: 1, facts: 1 },
  ].map(sequenceOf);
  expect(course).toEqual([1, 2, 3, 4]);
});
