import path from 'node:path';
import { Command } from 'commander';
import { statutoryCalendar } from '../../domain/calendar/statutory-calendar';
import { parseBehaviour, type Behaviour } from '../../domain/rehearsal/behaviour';
import type { YearFigures } from '../../domain/rehearsal/figures';
import { rehearseYear, type RehearseYear } from '../../domain/rehearsal/rehearse-year';
import { UsageError } from '../../runtime/usage-error';
import { inWords } from '../rehearse/figures-in-words';
import { progressBar } from '../rehearse/progress-bar';
import {
  defaultPolicy,
  readTextFile,
  tellUnresolved,
  usablePolicy,
  wholeNumber,
  yearFrom,
} from '../policy-file';

const defaultBehaviour = path.join(__dirname, '..', '..', 'sample', 'behaviour.yaml');
/** A county has some hundreds, a city some thousands. So many take some GiB and some minutes. */
const mostUnits = 200_000;

interface RehearseOptions {
  year: string;
  units: string;
  policy?: string;
  behaviour?: string;
  seed: string;
  collisions: string;
  json?: boolean;
}

export function rehearseCommand(): Command {
  return new Command('rehearse')
    .description('A whole year simulated by the same rules, for an invented office, before anybody is asked')
    .requiredOption('--year <year>', 'the civil year, 1990 to 2100')
    .requiredOption('--units <number>', `how many units owe, 1 to ${mostUnits}`)
    .option('--policy <file>', 'the policy (default: policies/five-cadences.yaml of the checkout)')
    .option('--behaviour <file>', 'what people do (default: sample/behaviour.yaml of the checkout)')
    .option('--seed <text>', 'the same seed gives the same answer', '1')
    .option('--collisions <number>', 'duties of a unit due on one day that are no collision yet', '1')
    .option('--json', 'one JSON document on stdout')
    .action(rehearse);
}

function rehearse(options: RehearseOptions): void {
  const began = performance.now();
  const year = yearFrom(options.year);
  const units = wholeNumber('--units', options.units, 1, mostUnits);
  const collisionsAbove = wholeNumber('--collisions', options.collisions, 0, 1000);
  const policy = usablePolicy(options.policy ?? defaultPolicy);
  const behaviour = behaviourFrom(options.behaviour ?? defaultBehaviour);
  const figures = rehearsed({
    policy,
    calendar: statutoryCalendar,
    year,
    units,
    behaviour,
    seed: options.seed,
    collisionsAbove,
  });
  const answer = { ...figures, seconds: Math.round(performance.now() - began) / 1000 };
  process.stdout.write(`${options.json ? JSON.stringify(answer, null, 2) : inWords(answer)}\n`);
  tellUnresolved(policy, 'not rehearsed');
}

/** All errors in the one line: nobody has another command that lists them. */
function behaviourFrom(file: string): Behaviour {
  const { behaviour, errors } = parseBehaviour(readTextFile(file));
  if (behaviour) return behaviour;
  const all = errors.map(
    ({ path: at, line, message }) => `line ${line}: ${at === '' ? '' : `${at}: `}${message}`,
  );
  throw new UsageError(`${file}: expected a behaviour without errors: ${all.join('; ')}`);
}

function rehearsed(wanted: RehearseYear): YearFigures {
  const bar = progressBar(process.stderr, `${wanted.year}, ${wanted.units} units`);
  try {
    return rehearseYear(wanted, (share) => bar.at(share));
  } catch (error) {
    // A calendar without working days, a policy that lets no notice leave: the input's fault, not ours.
    if (error instanceof RangeError) throw new UsageError(error.message);
    throw error;
  } finally {
    bar.end();
  }
}
