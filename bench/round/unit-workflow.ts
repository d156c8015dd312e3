import { condition, defineSignal, defineUpdate, proxyActivities, setHandler } from '@temporalio/workflow';
import type { UnitOfJob } from './unit-job';

export const reportUpdate = defineUpdate<void, []>('report');
export const closeSignal = defineSignal('close');

const { open, report, close } = proxyActivities<{
  open(unit: UnitOfJob): Promise<void>;
  report(unit: UnitOfJob): Promise<void>;
  close(unit: UnitOfJob): Promise<void>;
}>({ startToCloseTimeout: '1 minute' });

/** One unit's duty as tutorials would have it: a workflow of its own that is told everything. */
export async function unit(input: UnitOfJob): Promise<void> {
  let over = false;
  setHandler(reportUpdate, () => report(input));
  setHandler(closeSignal, () => void (over = true));
  await open(input);
  await condition(() => over);
  await close(input);
}
