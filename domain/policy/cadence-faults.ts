import { namedDays } from './rule-sample';
import type { Cadence } from './schema';
import { openQuestion } from './vague-words';
import type { Path } from './yaml-source';

type Fault = { path: Path; message: string };

/** What is wrong with a cadence of a right shape. Paths begin at the cadence. An unresolved rule is no fault. */
export function cadenceFaults(cadence: Cadence): Fault[] {
  const due = rule(cadence, 'due', cadence.due.recurrence);
  const opens = 'recurrence' in cadence.opens ? rule(cadence, 'opens', cadence.opens.recurrence) : noRule;
  return [
    ...due.faults,
    ...opens.faults,
    ...opensAfterDue(cadence, opens.days, due.days),
    ...closesBeforeDue(cadence),
    ...checkpointFaults(cadence),
    ...repeatedUnitKinds(cadence),
  ];
}

interface CheckedRule {
  /** A day for each period of the sample; empty if the rule is faulty or unresolved. */
  days: string[];
  faults: Fault[];
}

const noRule: CheckedRule = { days: [], faults: [] };

function rule(cadence: Cadence, date: string, recurrence: Cadence['due']['recurrence']): CheckedRule {
  if (typeof recurrence !== 'string' || openQuestion(recurrence)) return noRule;
  const { days, fault } = namedDays(recurrence, cadence.period);
  return { days, faults: fault === null ? [] : [{ path: [date, 'recurrence'], message: fault }] };
}

function opensAfterDue({ opens, due }: Cadence, opening: string[], dueDays: string[]): Fault[] {
  if (!('recurrence' in opens)) {
    if (opens.workdaysBeforeDue > 0 || opens.at < due.at) return [];
    const message = `expected a time before it is due (${due.at}) on the same day, found "${opens.at}"`;
    return [{ path: ['opens', 'at'], message }];
  }
  if (dueDays.length === 0) return [];
  const index = opening.findIndex((day, at) => `${day} ${opens.at}` >= `${dueDays[at]} ${due.at}`);
  if (index < 0) return [];
  const message = `expected to open before it is due, ${dueDays[index]} at ${due.at}, found ${opening[index]} at ${opens.at}`;
  return [{ path: ['opens'], message }];
}

function closesBeforeDue({ closes, due }: Cadence): Fault[] {
  if (closes.workdaysAfterDue > 0 || closes.at > due.at) return [];
  const message = `expected a time after it is due (${due.at}) on the same day, found "${closes.at}"`;
  return [{ path: ['closes', 'at'], message }];
}

function checkpointFaults({ checkpoints }: Cadence): Fault[] {
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

function repeatedUnitKinds({ owes }: Cadence): Fault[] {
  const kinds = owes.unitKinds;
  if (kinds === 'all') return [];
  return kinds.flatMap((kind, index) =>
    kinds.indexOf(kind) === index
      ? []
      : [{ path: ['owes', 'unitKinds', index], message: `expected each kind of unit once, found "${kind}" again` }],
  );
}
