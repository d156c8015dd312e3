import { Client } from '@temporalio/client';
import { NativeConnection, Worker } from '@temporalio/worker';
import { processConfig } from '../../runtime/config';
import { openHome } from '../../runtime/home/folder';
import { connectTemporal } from '../../runtime/temporal/connect';
import { startDevServer } from '../../runtime/temporal/dev-server';
import { resolveTemporalCli } from '../../runtime/temporal/resolve-cli';
import { replayOpenHistories } from '../../worker/replay-open';
import { engineHome, eventually } from '../setup/engine-process';

jest.setTimeout(90_000);

test('an open history that this code would decide differently stops the start with one line that names it', async () => {
  const config = processConfig();
  const { home, remove } = await engineHome();
  const { path } = await resolveTemporalCli(config, () => undefined);
  const server = await startDevServer({ home: await openHome(home), env: config.childEnv, cli: path });
  const connection = await connectTemporal({ address: server.address });
  const native = await NativeConnection.connect({ address: server.address });
  try {
    const client = new Client({ connection });
    expect(await replayOpenHistories(client, {})).toBe(0);

    const worker = await Worker.create({
      connection: native,
      taskQueue: 'other-release',
      workflowsPath: require.resolve('./other-release'),
    });
    await worker.runUntil(async () => {
      const handle = await client.workflow.start('wave', {
        taskQueue: 'other-release',
        workflowId: 'wave:x:y',
      });
      await eventually(async () => {
        const { events } = await handle.fetchHistory();
        return (
          events?.some(({ timerStartedEventAttributes }) => timerStartedEventAttributes) === true || null
        );
      }, 'the timer');
    });
    const refusal = await eventually(
      () =>
        replayOpenHistories(client, {}).then(
          (open) => (open === 0 ? null : 'none'),
          (error: Error) => error,
        ),
      'the open history',
    );
    expect(refusal).toMatchObject({ name: 'UsageError' });
    expect((refusal as Error).message).toMatch(
      /^workflow wave:x:y: its history does not replay with this code \(/,
    );
    expect((refusal as Error).message).not.toContain('\n');
  } finally {
    await native.close();
    await connection.close();
    await server.stop();
    await remove();
  }
});
