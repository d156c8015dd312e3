import { addDays } from '../calendar/civil-date';
import type { CivilDate } from '../calendar/working-calendar';
import type { DerivedDay } from '../cadence/derived-day';
import type { BusinessDayConvention } from '../policy/schema';
import {
  daySource,
  passedDays,
  spokenDaySource,
  spokenPassed,
  type CalendarInUse,
  type PassedDays,
} from './calendar-days';
import type { DateName, DateStep } from './date-step';
import type { PolicySource } from './source';
import { spokenDay, workdaysInEnglish } from './spoken';

/** One date of a round: which, where its terms stand in the policy, and what deriving it again gave. */
export interface DateToExplain {
  of: DateName;
  source: PolicySource;
  derived: Pick<DerivedDay, 'at' | 'rule' | 'shift'>;
  inUse: CalendarInUse;
}

interface NamedTerms {
  named: CivilDate;
  convention: BusinessDayConvention | null;
  /** The rule in short; null: as the engine words it. */
  words: string | null;
}

const conventionInChinese: Readonly<Record<BusinessDayConvention, string>> = {
  following: '遇休顺延',
  preceding: '遇休提前',
  'modified-following': '遇休顺延，不出当月',
  none: '不移',
};

/** A rule that names a day, and how that day moved. */
export function namedSteps(date: DateToExplain, terms: NamedTerms): DateStep[] {
  const { of, source, derived, inUse } = date;
  const { named, convention } = terms;
  const time = derived.at.slice(11, 16);
  const said = spokenDay(named);
  const words = terms.words ?? derived.rule;
  const says = {
    zh: `制度定在${said.zh}${time}（${words}）`,
    en: `the policy names ${said.en}, ${time} (${words})`,
  };
  const rule = { named, from: null, workdays: null, convention, time, rule: derived.rule };
  return [{ what: 'rule', of, says, source, ...rule }, dayStep(of, named, inUse), shiftStep(date, terms)];
}

function dayStep(of: DateName, date: CivilDate, inUse: CalendarInUse): DateStep {
  const source = daySource(inUse, date);
  return { what: 'day', of, says: spokenDaySource(source), source };
}

function shiftStep(
  { of, source, derived, inUse }: DateToExplain,
  { named: from, convention, words }: NamedTerms,
): DateStep {
  const to = derived.at.slice(0, 10);
  const met = passedBetween(inUse, from, to);
  const step = { what: 'shift' as const, of, source, from, to, ...met };
  if (from === to) return { ...step, says: { zh: '日子不用移', en: 'the day stands' } };
  const said = spokenDay(to);
  const more = spokenPassed(met);
  // What moved it is the convention alone where the rule is a recurrence; other rules have words of their own.
  const why = words !== null || derived.shift === null ? '' : ` (${derived.shift})`;
  const by =
    convention === null
      ? { zh: '', en: '' }
      : {
          zh: `按“${conventionInChinese[convention]}”（${convention}）`,
          en: `by the convention ${convention} `,
        };
  return {
    ...step,
    says: {
      zh: `${by.zh}移到${said.zh}${more.zh}${why}`,
      en: `${by.en}it moves ${to > from ? 'on' : 'back'} to ${said.en}${more.en}${why}`,
    },
  };
}

/** Working days counted from the due day: `workdays` negative for the days before it. */
export function countSteps(
  { of, source, derived, inUse }: DateToExplain,
  dueDate: CivilDate,
  workdays: number,
): DateStep[] {
  const to = derived.at.slice(0, 10);
  const time = derived.at.slice(11, 16);
  const terms = { named: null, from: dueDate, workdays, convention: null, time, rule: derived.rule };
  const met = passedBetween(inUse, dueDate, to);
  const [start, end] = [spokenDay(dueDate), spokenDay(to)];
  const more = spokenPassed(met);
  const counted = {
    zh: `从${start.zh}数到${end.zh}${more.zh}`,
    en: `counted from ${start.en} to ${end.en}${more.en}`,
  };
  return [
    { what: 'rule', of, says: spokenCount(workdays, time), source, ...terms },
    { what: 'shift', of, says: counted, source, from: dueDate, to, ...met },
    dayStep(of, to, inUse),
  ];
}

function spokenCount(workdays: number, time: string) {
  const count = Math.abs(workdays);
  if (count === 0) return { zh: `制度定在期限当天 ${time}`, en: `the policy says: on the due day, ${time}` };
  const before = workdays < 0;
  return {
    zh: `制度定在期限${before ? '前' : '后'}第 ${count} 个工作日 ${time}`,
    en: `the policy says: ${workdaysInEnglish(count)} ${before ? 'before' : 'after'} the due day, ${time}`,
  };
}

/** A start day that is worked was not passed over; the day that was reached may be one worked in exchange. */
function passedBetween({ calendar }: CalendarInUse, from: CivilDate, to: CivilDate): PassedDays {
  if (from === to) return { passed: [], makeUp: [] };
  const start = calendar.day(from).workday ? 1 : 0;
  return from < to
    ? passedDays(calendar, addDays(from, start), to)
    : passedDays(calendar, to, addDays(from, -start));
}
