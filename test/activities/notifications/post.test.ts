import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { ChannelError } from '../../../activities/notifications/channel';
import { openPost } from '../../../activities/notifications/web/post';
import { NOW } from './group-bench';
import { playedService } from './played-service';

const clock = { now: () => Promise.resolve(NOW) };
const tests = openPost({ clock, plainLoopback: true, timeoutMs: 200 });
const real = openPost({ clock });

async function errorOf(sending: Promise<unknown>): Promise<ChannelError> {
  const error: unknown = await sending.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ChannelError)) throw new Error(`expected a ChannelError, got ${String(error)}`);
  return error;
}

it.each([
  'https://127.0.0.1/hook',
  'https://[::1]/hook',
  'https://2130706433/hook',
  'https://169.254.169.254/latest/meta-data',
  'https://10.1.2.3/hook',
  'https://[::ffff:192.168.0.1]/hook',
  'https://localhost/hook',
])('reaches nothing at %s', async (url) => {
  const error = await errorOf(real({ url, body: '{}', privateNetwork: false }));
  expect(error).toMatchObject({ kind: 'permanent', message: expect.stringContaining('private network') });
});

it('reaches this machine and link-local addresses not even where private networks are allowed', async () => {
  for (const url of [
    'https://127.0.0.1/',
    'https://localhost/',
    'https://169.254.169.254/',
    'https://[fe80::1]/',
  ]) {
    const error = await errorOf(real({ url, body: '{}', privateNetwork: true }));
    expect(error).toMatchObject({ kind: 'permanent', message: expect.stringContaining('private network') });
  }
});

it('sends nothing without encryption', async () => {
  const error = await errorOf(real({ url: 'http://example.invalid/', body: '{}', privateNetwork: false }));
  expect(error).toMatchObject({ kind: 'permanent', message: 'the address is not https://' });
});

it('may try again where nobody listens or the name leads nowhere', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  const closed = await errorOf(
    tests({ url: `http://127.0.0.1:${port}/k`, body: '{}', privateNetwork: false }),
  );
  expect(closed).toMatchObject({
    kind: 'temporary',
    message: 'the address could not be reached (ECONNREFUSED)',
  });
  const nowhere = await errorOf(
    openPost({ clock })({ url: 'https://nowhere.invalid/k', body: '{}', privateNetwork: false }),
  );
  expect(nowhere.kind).toBe('temporary');
  expect(nowhere.message).not.toContain('nowhere.invalid');
});

it('waits so long and no longer: what was written may have arrived', async () => {
  const silent = await playedService(() => undefined);
  const error = await errorOf(tests({ url: `${silent.url}/k`, body: '{}', privateNetwork: false }));
  expect(error).toMatchObject({
    kind: 'unknown',
    message: 'the connection ended before an answer came (no answer in time)',
  });
  await silent.stop();
});

it('reads no more than 64 KiB of an answer', async () => {
  const endless = await playedService((_, response) => {
    response.on('error', () => undefined);
    const pour = (): void => {
      while (!response.destroyed && response.write('x'.repeat(16_384)));
    };
    response.on('drain', pour);
    pour();
  });
  const { status, body } = await tests({ url: endless.url, body: '{}', privateNetwork: false });
  expect([status, body.length]).toEqual([200, 65_536]);
  await endless.stop();
});
