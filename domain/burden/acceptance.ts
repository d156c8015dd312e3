import { workdaysBetween } from '../calendar/workdays';
import type { CivilDate, WorkingCalendar } from '../calendar/working-calendar';
import { findingOf, type Finding } from './finding';
import type { NamedLimit } from './named-limit';

/** Outcomes that somebody is about to accept in one act. */
export interface Acceptance {
  /** Opaque ids, each with the civil day on which work on it began and the people who did it. */
  outcomes: readonly { item: string; startedOn: CivilDate; doers: readonly string[] }[];
  acceptedOn: CivilDate;
  /** An opaque id of a person. */
  accepter: string;
}

/**
 * What stands against accepting: too soon after the start (hurried acceptance, MECHANISMS H04), several in one act
 * (F04), or by one of those who did it. Working days are counted from the day after the start.
 */
export function acceptanceFindings(
  limit: NamedLimit<'acceptance'>,
  act: Acceptance,
  calendar: WorkingCalendar,
): Finding[] {
  return [...inBulk(limit, act), ...hurried(limit, act, calendar), ...byTheDoer(limit, act)];
}

function inBulk(limit: NamedLimit<'acceptance'>, { outcomes }: Acceptance): Finding[] {
  if (!limit.oneByOne || outcomes.length <= 1) return [];
  return [
    findingOf(limit, {
      message: {
        zh: `应逐项验收，现一次验收 ${outcomes.length} 项`,
        en: `expected one outcome at a time, found ${outcomes.length} in one act`,
      },
      subject: { item: outcomes.map(({ item }) => item).join(', ') },
      measured: outcomes.length,
      allowed: 1,
    }),
  ];
}

function hurried(
  limit: NamedLimit<'acceptance'>,
  { outcomes, acceptedOn }: Acceptance,
  calendar: WorkingCalendar,
): Finding[] {
  return outcomes.flatMap(({ item, startedOn }) => {
    const days = workdaysBetween(calendar, startedOn, acceptedOn);
    if (days >= limit.notBeforeWorkdays) return [];
    return [
      findingOf(limit, {
        message: {
          zh: `${startedOn} 开始，${acceptedOn} 即验收，仅 ${days} 个工作日，应不少于 ${limit.notBeforeWorkdays} 个`,
          en: `begun on ${startedOn} and accepted on ${acceptedOn}, ${days} working days later, expected at least ${limit.notBeforeWorkdays}`,
        },
        subject: { item },
        measured: days,
        allowed: limit.notBeforeWorkdays,
      }),
    ];
  });
}

function byTheDoer(limit: NamedLimit<'acceptance'>, { outcomes, accepter }: Acceptance): Finding[] {
  if (!limit.byAnother) return [];
  return outcomes
    .filter(({ doers }) => doers.includes(accepter))
    .map(({ item }) =>
      findingOf(limit, {
        message: {
          zh: '承办人不得验收自己承办的事项，应由他人验收',
          en: 'expected somebody other than who did it, found one of the doers',
        },
        subject: { item, person: accepter },
        measured: accepter,
        allowed: 'another person',
      }),
    );
}
