import { sleep } from '@temporalio/workflow';

/** A wave as another release might have written it: it waits first. */
export async function wave(): Promise<void> {
  await sleep('1 hour');
}
