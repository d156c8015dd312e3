import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '../make-folder';
import { UsageError } from '../usage-error';

/** Owner only: keys, passwords and mail lie here. */
const HOME_MODE = 0o700;

/** The places in a data folder, all absolute. */
export interface Home {
  readonly folder: string;
  readonly logs: string;
  readonly keys: string;
  readonly inbox: string;
  readonly temporal: string;
  readonly running: string;
  readonly children: string;
}

export function homeAt(folder: string): Home {
  return {
    folder,
    logs: join(folder, 'logs'),
    keys: join(folder, 'keys'),
    inbox: join(folder, 'inbox'),
    temporal: join(folder, 'temporal'),
    running: join(folder, 'running.json'),
    children: join(folder, 'children.json'),
  };
}

/** Creates the data folder where it is missing (mode 700). Throws UsageError where it can't be written. */
export async function openHome(folder: string): Promise<Home> {
  const home = homeAt(folder);
  try {
    await makeFolder(folder, HOME_MODE);
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    for (const part of [home.logs, home.keys, home.inbox, home.temporal]) {
      await makeFolder(part, HOME_MODE);
    }
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new UsageError(`DUBAN_HOME: ${folder} can't be written (${reason}), expected a folder of our own`);
  }
  return home;
}
