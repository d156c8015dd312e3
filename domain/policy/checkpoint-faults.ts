import { faultOfRule } from '../cadence/recurrence';
import type { CheckpointTerms } from './dates';
import type { Path } from './yaml-source';

/** What is wrong with the looks of a cadence, each of its right shape. Paths begin at the cadence. */
export function checkpointFaults(checkpoints: readonly CheckpointTerms[]): { path: Path; message: string }[] {
  const words = checkpoints.map(inWords);
  const faults = words.flatMap((word, index): { path: Path; message: string }[] => {
    const first = words.indexOf(word);
    if (first === index) return [];
    const message = `expected each checkpoint once, ${word} is already checkpoint ${first + 1}`;
    return [{ path: ['checkpoints', index], message }];
  });
  for (const [index, terms] of checkpoints.entries()) {
    const fault = faultOf(terms);
    if (fault) faults.push({ path: ['checkpoints', index, ...fault.path], message: fault.message });
  }
  if (!checkpoints.includes('close')) {
    const message = 'expected "close" among the checkpoints: the verdicts are recorded there';
    faults.push({ path: ['checkpoints'], message });
  }
  return faults;
}

function faultOf(terms: CheckpointTerms): { path: Path; message: string } | null {
  if (typeof terms === 'string') return null;
  if ('recurrence' in terms) {
    const message = faultOfRule(terms.recurrence);
    return message === null ? null : { path: ['recurrence'], message };
  }
  if (!('elapsed' in terms)) return null;
  const [part = 0, whole = 1] = terms.elapsed.split('/').map(Number);
  if (part > 0 && part < whole) return null;
  return { path: ['elapsed'], message: `expected a share between 0 and 1, found "${terms.elapsed}"` };
}

function inWords(terms: CheckpointTerms): string {
  if (typeof terms === 'string') return `"${terms}"`;
  if ('workdaysBeforeDue' in terms) {
    return `${terms.workdaysBeforeDue} working days before due at ${terms.at}`;
  }
  if ('monthsBeforeDue' in terms) return `${terms.monthsBeforeDue} months before due at ${terms.at}`;
  if ('elapsed' in terms) return `${terms.elapsed} of the way at ${terms.at}`;
  return `"${terms.recurrence}" at ${terms.at}`;
}
