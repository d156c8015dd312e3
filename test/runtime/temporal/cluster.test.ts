import { Client, type Connection } from '@temporalio/client';
import { processConfig } from '../../../runtime/config';
import { startPostgres, type PostgresServer } from '../../../runtime/postgres/server';
import { startCluster, type Cluster } from '../../../runtime/temporal/cluster';
import { clusterPrograms } from '../../../runtime/temporal/cluster-programs';
import { connectTemporal } from '../../../runtime/temporal/connect';
import { retentionDays } from '../../../runtime/temporal/retention';
import { missingSearchAttributes } from '../../../runtime/temporal/search-attributes';
import { temporaryHome } from '../temporary-home';

jest.setTimeout(120_000);

const { childEnv: env } = processConfig();
const say = (): void => undefined;

let folder: Awaited<ReturnType<typeof temporaryHome>>;
let postgres: PostgresServer;
let cluster: Cluster;
let connection: Connection;

async function start(): Promise<void> {
  const programs = await clusterPrograms(processConfig(), say);
  cluster = await startCluster({ home: folder.home, env, programs, databaseUrl: postgres.url });
  connection = await connectTemporal(cluster);
}

beforeAll(async () => {
  folder = await temporaryHome();
  postgres = await startPostgres({ home: folder.home, env, say });
  await start();
});
afterAll(async () => {
  await connection.close();
  await cluster.stop();
  await postgres.stop();
  await folder.remove();
});

it('keeps histories on PostgreSQL for 90 days, knows our search attributes, and remembers over a restart', async () => {
  expect(await retentionDays(connection, cluster.namespace)).toBe(90);
  expect(await missingSearchAttributes(connection, cluster.namespace)).toEqual([]);
  const { namespace } = cluster;
  await new Client({ connection, namespace }).workflow.start('anything', {
    ...{ workflowId: 'kept', taskQueue: 'none', args: [] },
    searchAttributes: { DubanOffice: ['office'] },
  });
  await connection.close();
  await cluster.stop();

  await start();
  const { status } = await new Client({ connection, namespace }).workflow.getHandle('kept').describe();
  expect(status.name).toBe('RUNNING');
});
