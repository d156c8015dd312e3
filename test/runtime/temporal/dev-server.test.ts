import { Client, type Connection } from '@temporalio/client';
import { processConfig } from '../../../runtime/config';
import { createDataConverter } from '../../../runtime/codec/encryption-codec';
import { newEncryptionKeyText, parseEncryptionKeys } from '../../../runtime/codec/encryption-key';
import { recordedChildren } from '../../../runtime/home/children';
import { connectTemporal, requireNamespace } from '../../../runtime/temporal/connect';
import { startDevServer, type DevServer } from '../../../runtime/temporal/dev-server';
import { resolveTemporalCli } from '../../../runtime/temporal/resolve-cli';
import { ensureRetention, retentionDays } from '../../../runtime/temporal/retention';
import { missingSearchAttributes, searchAttributesUsable } from '../../../runtime/temporal/search-attributes';
import { UsageError } from '../../../runtime/usage-error';
import { temporaryHome } from '../temporary-home';

jest.setTimeout(60_000);

let folder: Awaited<ReturnType<typeof temporaryHome>>;
let server: DevServer;
let connection: Connection;
let died: Promise<string>;

async function start(): Promise<DevServer> {
  const config = processConfig();
  const cli = await resolveTemporalCli(config, () => undefined);
  let onDeath: (reason: string) => void = () => undefined;
  died = new Promise((resolve) => {
    onDeath = resolve;
  });
  return startDevServer({ home: folder.home, env: config.childEnv, cli: cli.path, onDeath });
}

beforeAll(async () => {
  folder = await temporaryHome();
  server = await start();
  connection = await connectTemporal(server);
});
afterAll(async () => {
  await connection.close();
  await server.stop();
  await folder.remove();
});

it('listens on this machine only, keeps histories for 90 days and knows the search attributes', async () => {
  expect(server.address).toMatch(/^127\.0\.0\.1:\d+$/);
  expect(await retentionDays(connection, server.namespace)).toBe(90);
  expect(await ensureRetention(connection, server.namespace)).toBe(90);
  expect(await missingSearchAttributes(connection, server.namespace)).toEqual([]);
  expect(await searchAttributesUsable(connection, server.namespace)).toBe(true);
  await expect(requireNamespace(connection, server.namespace)).resolves.toBeUndefined();
  await expect(requireNamespace(connection, 'elsewhere')).rejects.toThrow(/^TEMPORAL_NAMESPACE: elsewhere/);
});

it('what it remembers outlives a crash, encrypted, and the crash is reported', async () => {
  const keys = parseEncryptionKeys(newEncryptionKeyText());
  const client = new Client({ connection, dataConverter: createDataConverter(keys) });
  await client.workflow.start('anything', { workflowId: 'kept', taskQueue: 'none', args: ['secret words'] });
  const [record] = await recordedChildren(folder.home);
  process.kill(record?.pid ?? 0, 'SIGKILL');
  expect(await died).toMatch(/^temporal ended with SIGKILL, see .*temporal\.log$/);
  await connection.close();
  await server.stop();

  server = await start();
  connection = await connectTemporal(server);
  const plain = new Client({ connection });
  const { history } = await connection.workflowService.getWorkflowExecutionHistory({
    namespace: server.namespace,
    execution: { workflowId: 'kept' },
  });
  const input = history?.events?.[0]?.workflowExecutionStartedEventAttributes?.input?.payloads?.[0];
  expect(Buffer.from(input?.metadata?.['encoding'] ?? []).toString()).toBe('binary/encrypted');
  expect(Buffer.from(input?.data ?? []).includes('secret')).toBe(false);
  expect((await plain.workflow.getHandle('kept').describe()).status.name).toBe('RUNNING');
  expect(await retentionDays(connection, server.namespace)).toBe(90);
});

it('an address that does not answer is named', async () => {
  const refusal = connectTemporal({ address: '127.0.0.1:1' }, 500);
  await expect(refusal).rejects.toThrow(UsageError);
  await expect(refusal).rejects.toThrow(/^TEMPORAL_ADDRESS: 127\.0\.0\.1:1 does not answer/);
});
