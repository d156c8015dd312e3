import { checkpointFaults } from './checkpoint-faults';
import { dueFaults, type DueCheck } from './due-faults';
import { checkRule } from './rule-check';
import type { Cadence } from './schema';
import type { Recurrence } from './vague-words';
import type { Path } from './yaml-source';

export type Fault = { path: Path; message: string };

/** Recurrences of a cadence, given apart: they are checked even where something beside them is wrong. */
export interface CadenceRecurrences {
  due: Recurrence | undefined;
  opens: Recurrence | undefined;
}

/**
 * What is wrong with the terms of a cadence that have their right shape, seen alone. Paths begin at the cadence; what it
 * refers to is checked in reference-faults.ts.
 */
export function cadenceFaults(cadence: Partial<Cadence>, recurrences: CadenceRecurrences): Fault[] {
  const { period, due, opens, closes, checkpoints, owes, count, outcome } = cadence;
  const dueRule = checkRule(period, 'due', recurrences.due);
  const opensRule = checkRule(period, 'opens', recurrences.opens);
  const checked: DueCheck = due ? dueFaults(period, due) : { faults: [] };
  return [
    ...dueRule.faults,
    ...opensRule.faults,
    ...checked.faults,
    ...(opens ? opensWithoutCalendar(period, opens) : []),
    ...(due && opens ? opensAfterDue(opens, opensRule.days, due, dueRule.days) : []),
    ...(due && closes ? closesBeforeDue(closes, due) : []),
    ...(checkpoints ? checkpointFaults(checkpoints) : []),
    ...(owes ? repeated('unitKinds', owes.unitKinds === 'all' ? [] : owes.unitKinds, 'kind of unit') : []),
    ...(owes ? repeated('groups', owes.groups ?? [], 'group') : []),
    ...(outcome?.remaining && outcome.remaining.from < outcome.remaining.target
      ? [
          {
            path: ['outcome', 'remaining', 'from'],
            message: `expected at least the target (${outcome.remaining.target}), found ${outcome.remaining.from}: it counts down`,
          },
        ]
      : []),
    ...(count && outcome?.remaining
      ? [{ path: ['count'], message: 'expected either "count" or "outcome.remaining", found both' }]
      : []),
  ];
}

/** Only the calendar's periods hold a day that a rule could name. */
function opensWithoutCalendar(period: Cadence['period'] | undefined, opens: Cadence['opens']): Fault[] {
  if ((period !== 'campaign' && period !== 'event') || !('recurrence' in opens)) return [];
  const message = `expected "on: start" or a time before it is due for the period "${period}", found a recurrence`;
  return [{ path: ['opens', 'recurrence'], message }];
}

function opensAfterDue(
  opens: Cadence['opens'],
  opensDays: readonly string[],
  due: Cadence['due'],
  dueDays: readonly string[],
): Fault[] {
  if ('workdaysBeforeDue' in opens) {
    if (opens.workdaysBeforeDue > 0 || opens.at < due.at) return [];
    const message = `expected a time before it is due (${due.at}) on the same day, found "${opens.at}"`;
    return [{ path: ['opens', 'at'], message }];
  }
  if (!('recurrence' in opens) || dueDays.length === 0) return [];
  const index = opensDays.findIndex((day, at) => `${day} ${opens.at}` >= `${dueDays[at]} ${due.at}`);
  if (index < 0) return [];
  const message = `expected to open before it is due, ${dueDays[index]} at ${due.at}, found ${opensDays[index]} at ${opens.at}`;
  return [{ path: ['opens'], message }];
}

function closesBeforeDue(closes: Cadence['closes'], due: Cadence['due']): Fault[] {
  if (closes.workdaysAfterDue > 0 || closes.at > due.at) return [];
  const message = `expected a time after it is due (${due.at}) on the same day, found "${closes.at}"`;
  return [{ path: ['closes', 'at'], message }];
}

function repeated(field: string, names: readonly string[], what: string): Fault[] {
  return names.flatMap((name, index) =>
    names.indexOf(name) === index
      ? []
      : [{ path: ['owes', field, index], message: `expected each ${what} once, found "${name}" again` }],
  );
}
