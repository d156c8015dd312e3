import { openHome } from '../../../runtime/home/folder';
import { lockHome } from '../../../runtime/home/lock';

// A process for lock.test.ts: takes the lock of a data folder, says so, and holds it until it is killed.
async function hold(folder: string): Promise<void> {
  try {
    await lockHome(await openHome(folder));
    process.stdout.write('held\n');
    setInterval(() => undefined, 60_000);
  } catch (error) {
    process.stdout.write(`${(error as Error).message}\n`);
  }
}

void hold(process.argv[2] ?? '');
