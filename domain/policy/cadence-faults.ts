import { faultOfRule } from '../cadence/recurrence';
import { namedDays } from './rule-sample';
import type { Cadence } from './schema';
import { openQuestion, type Recurrence } from './vague-words';
import type { Path } from './yaml-source';

type Fault = { path: Path; message: string };

/**
 * What is wrong with the terms of a cadence that have their right shape. Paths begin at the cadence. The recurrences
 * are given apart, for they are checked even where something beside them is wrong.
 */
export function cadenceFaults(
  { period, due, opens, closes, checkpoints, owes }: Partial<Cadence>,
  recurrences: { due: Recurrence | undefined; opens: Recurrence | undefined },
): Fault[] {
  const dueRule = checkRule(period, 'due', recurrences.due);
  const opensRule = checkRule(period, 'opens', recurrences.opens);
  return [
    ...dueRule.faults,
    ...opensRule.faults,
    ...(due && opens ? opensAfterDue(opens, opensRule.days, due, dueRule.days) : []),
    ...(due && closes ? closesBeforeDue(closes, due) : []),
    ...(checkpoints ? checkpointFaults(checkpoints) : []),
    ...(owes ? repeatedUnitKinds(owes) : []),
  ];
}

interface CheckedRule {
  /** A day for each period of the sample; empty if the rule is faulty or unresolved. */
  days: readonly string[];
  faults: Fault[];
}

const noRule: CheckedRule = { days: [], faults: [] };

function checkRule(
  period: Cadence['period'] | undefined,
  date: string,
  recurrence: Recurrence | undefined,
): CheckedRule {
  // An unresolved rule is a question, no fault.
  if (typeof recurrence !== 'string' || openQuestion(recurrence)) return noRule;
  const { days, fault } =
    period === undefined ? { days: [], fault: faultOfRule(recurrence) } : namedDays(recurrence, period);
  return { days, faults: fault === null ? [] : [{ path: [date, 'recurrence'], message: fault }] };
}

function opensAfterDue(
  opens: Cadence['opens'],
  opensDays: readonly string[],
  due: Cadence['due'],
  dueDays: readonly string[],
): Fault[] {
  if (!('recurrence' in opens)) {
    if (opens.workdaysBeforeDue > 0 || opens.at < due.at) return [];
    const message = `expected a time before it is due (${due.at}) on the same day, found "${opens.at}"`;
    return [{ path: ['opens', 'at'], message }];
  }
  if (dueDays.length === 0) return [];
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

function checkpointFaults(checkpoints: Cadence['checkpoints']): Fault[] {
  const words = checkpoints.map((checkpoint) =>
    typeof checkpoint === 'string'
      ? `"${checkpoint}"`
      : `${checkpoint.workdaysBeforeDue} working days before due at ${checkpoint.at}`,
  );
  const faults: Fault[] = words.flatMap((word, index) => {
    const first = words.indexOf(word);
    if (first === index) return [];
    const message = `expected each checkpoint once, ${word} is already checkpoint ${first + 1}`;
    return [{ path: ['checkpoints', index], message }];
  });
  if (!checkpoints.includes('close')) {
    const message = 'expected "close" among the checkpoints: the verdicts are recorded there';
    faults.push({ path: ['checkpoints'], message });
  }
  return faults;
}

function repeatedUnitKinds({ unitKinds: kinds }: Cadence['owes']): Fault[] {
  if (kinds === 'all') return [];
  return kinds.flatMap((kind, index) =>
    kinds.indexOf(kind) === index
      ? []
      : [
          {
            path: ['owes', 'unitKinds', index],
            message: `expected each kind of unit once, found "${kind}" again`,
          },
        ],
  );
}
