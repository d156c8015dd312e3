import { giveBackDates } from '../../offices/downtime/give-back-dates';
import { recordDowntime } from '../../offices/downtime/record-downtime';
import type { Job } from './jobs';

/**
 * Writes down that the engine is alive. Where it was not heard of for a while though this process ran on (a machine
 * that slept, a database that was away), that is a downtime like any other.
 */
export const alive: Job = async (deps, now) => {
  await recordDowntime(deps.db, now);
  await giveBackDates(deps, now);
};
