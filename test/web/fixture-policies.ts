/** Two versions of the policy: the weekly rounds move by three days, and one cadence waits for an answer. */
import { board } from './fixture-office';
import { DAY, iso, question, roundsOf } from './fixture-year';

const cadences = board.lanes.map(({ cadence }) => cadence);

export const policies = {
  items: [2, 1].map((version) => ({
    ...{ version, inForceFrom: `2026-0${version}-01T09:00:00+08:00`, inForce: version === 2, digest: '' },
    title: { zh: '五项节奏', en: 'The five cadences' },
  })),
};

const named = ({ cadence, title, period, label, provisional }: ReturnType<typeof roundsOf>[number]) => ({
  ...{ cadence, title, period, label, provisional },
});

export function comparison(wanted: number) {
  const rounds = roundsOf(wanted);
  const weekly = rounds.filter(({ cadence }) => cadence === cadences[0]);
  const later = (at: string): string => `${iso(Date.parse(at.slice(0, 10)) + 3 * DAY)}${at.slice(10)}`;
  return {
    added: [],
    removed: rounds
      .filter(({ cadence }) => cadence === cadences[2])
      .map(({ dueAt, opensAt, rule, shift, ...each }) => ({
        ...named({ dueAt, opensAt, rule, shift, ...each }),
        ...{ dueAt, opensAt, rule, shift, skipped: null, unresolved: true },
      })),
    moved: weekly.map((each) => ({
      ...named(each),
      dates: [
        {
          ...{ date: 'due', from: each.dueAt, to: later(each.dueAt), because: 'rule' },
          before: { rule: each.rule, shift: null },
          after: { rule: each.rule.replace('BYDAY=FR', 'BYDAY=MO'), shift: null },
        },
      ],
      reminders: null,
    })),
    unchanged: 12,
    unresolved: [question],
  };
}

/** As the check says it of a draft that does not read. */
export const draftAnswer = {
  ...{ ok: false, unresolved: [], comparison: null },
  errors: [
    { path: 'cadences.weekly-meeting.due.at', line: 23, message: 'expected a time of day, found "25:00"' },
  ],
};
