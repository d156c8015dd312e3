import type { Client } from '@temporalio/client';
import type { PayloadCodec } from '@temporalio/common';
import type { BundledHistory } from '../audit/bundle/bundle';
import { readRuns } from '../audit/bundle/read-runs';
import { runsBegunBy } from '../audit/bundle/runs-begun-by';
import { keptRuns, withKept } from '../audit/histories/kept-runs';
import type { Database } from '../prisma/client';
import { createDataConverter } from '../runtime/codec/encryption-codec';
import type { Config } from '../runtime/config';
import { homeAt } from '../runtime/home/folder';
import type { Keys } from '../runtime/home/keys';
import { readRunning } from '../runtime/home/running';
import { connectTemporal, temporalAccess } from '../runtime/temporal/connect';
import { UsageError } from '../runtime/usage-error';
import { openClient } from '../worker/worker';
import type { WorkflowOfScope } from './bundle-scope/parts';

/** The runs of these workflows, decrypted: those that are kept, and beside them those of the Temporal of the engine that runs here, else TEMPORAL_ADDRESS. */
export async function engineHistories(
  db: Database,
  config: Config,
  keys: Keys,
  workflows: readonly WorkflowOfScope[],
): Promise<BundledHistory[]> {
  const running = await readRunning(homeAt(config.home));
  const address = running?.temporalAddress ?? config.temporal.address;
  if (address === undefined)
    throw new UsageError(`DUBAN_HOME: no engine runs on ${config.home}; expected one, or TEMPORAL_ADDRESS`);
  const connection = await connectTemporal(temporalAccess(config.temporal, address));
  try {
    const converter = createDataConverter(keys.encryption);
    const client = openClient(connection, running?.namespace ?? config.temporal.namespace, converter);
    return await historiesOf({ db, client, codecs: converter.payloadCodecs }, workflows);
  } finally {
    await connection.close();
  }
}

interface Histories {
  db: Database;
  client: Client;
  codecs: readonly PayloadCodec[];
}

/** The runs of these workflows, decrypted: those that are kept, and beside them those that Temporal has. */
export async function historiesOf(
  { db, client, codecs }: Histories,
  workflows: readonly WorkflowOfScope[],
): Promise<BundledHistory[]> {
  const runs: BundledHistory[] = [];
  for (const { id, begunBy } of workflows) {
    const found = await readRuns(client, id, codecs);
    runs.push(...runsBegunBy(withKept(await keptRuns(db, id), found), begunBy));
  }
  return runs;
}
