import type { BundledHistory } from '../audit/bundle/bundle';
import { readRuns } from '../audit/bundle/read-runs';
import { createDataConverter } from '../runtime/codec/encryption-codec';
import type { Config } from '../runtime/config';
import { homeAt } from '../runtime/home/folder';
import type { Keys } from '../runtime/home/keys';
import { readRunning } from '../runtime/home/running';
import { connectTemporal, temporalAccess } from '../runtime/temporal/connect';
import { UsageError } from '../runtime/usage-error';
import { openClient } from '../worker/worker';

/** The runs of these workflows, decrypted, from the Temporal of the engine that runs here, else TEMPORAL_ADDRESS. */
export async function engineHistories(
  config: Config,
  keys: Keys,
  workflowIds: readonly string[],
): Promise<BundledHistory[]> {
  const running = await readRunning(homeAt(config.home));
  const address = running?.temporalAddress ?? config.temporal.address;
  if (address === undefined)
    throw new UsageError(`DUBAN_HOME: no engine runs on ${config.home}; expected one, or TEMPORAL_ADDRESS`);
  const connection = await connectTemporal(temporalAccess(config.temporal, address));
  try {
    const converter = createDataConverter(keys.encryption);
    const client = openClient(connection, running?.namespace ?? config.temporal.namespace, converter);
    const runs: BundledHistory[] = [];
    for (const id of workflowIds) runs.push(...(await readRuns(client, id, converter.payloadCodecs)));
    return runs;
  } finally {
    await connection.close();
  }
}
