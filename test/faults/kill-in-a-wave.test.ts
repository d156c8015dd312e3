import { CONNECTIONS } from '../../activities/notifications/email/mailer';
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { openDatabase } from '../../prisma/client';
import { engineHome, eventually, startEngineProcess } from '../setup/engine-process';

jest.setTimeout(180_000);

/** The pool's connections: so many sends may be in flight at a kill. */
const KILL_AT = 12;

interface Kept {
  to: string;
  messageId: string;
}

/** A mail server that keeps every message that it accepts, never de-duplicates, and calls `at` before it answers one. */
async function mailServer(at: (count: number) => Promise<void>) {
  const kept: Kept[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, session, done) {
      const take = async ({ messageId }: ParsedMail): Promise<void> => {
        kept.push({ to: session.envelope.rcptTo[0]?.address ?? '', messageId: messageId ?? '' });
        await at(kept.length);
        done();
      };
      // A message that breaks off at the kill was not accepted.
      simpleParser(stream).then(take, () => undefined);
    },
  });
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    kept,
    url: `smtp://127.0.0.1:${port}`,
    close: () => new Promise<void>((end) => server.close(() => end())),
  };
}

test('killed with -9 in the middle of a wave and started again, it sends the rest; twice come only sends in flight, and they are unknown', async () => {
  const { home, remove } = await engineHome();
  let kill: () => Promise<unknown> = () => Promise.resolve();
  const mail = await mailServer(async (count) => {
    if (count === KILL_AT) await kill();
  });
  const env = { SMTP_URL: mail.url };
  const first = await startEngineProcess(home, env);
  kill = () => first.end('SIGKILL');
  try {
    await eventually(() => Promise.resolve(mail.kept.length >= KILL_AT ? true : null), 'the wave');
    await first.end('SIGKILL');
    const second = await startEngineProcess(home, env);
    try {
      const running = JSON.parse(await readFile(join(home, 'running.json'), 'utf8')) as {
        databaseUrl: string;
      };
      const db = openDatabase(running.databaseUrl);
      const deliveries = await eventually(
        async () => {
          const all = await db.delivery.findMany();
          return all.length > 0 && all.every(({ state }) => state === 'accepted') ? all : null;
        },
        'the rest of the wave',
        90_000,
      );
      const unknown = await db.deliveryAttempt.findMany({ where: { state: 'unknown' } });
      await db.$disconnect();

      const times = new Map<string, number>();
      for (const { messageId } of mail.kept) times.set(messageId, (times.get(messageId) ?? 0) + 1);
      const addresses = new Set(mail.kept.map(({ to }) => to));
      expect(addresses.size).toBe(deliveries.length);
      expect([...times.keys()].sort()).toEqual(deliveries.map(({ messageId }) => messageId).sort());

      const unknownIds = new Set(unknown.map(({ deliveryId }) => deliveryId));
      const twice = deliveries.filter(({ messageId }) => (times.get(messageId) ?? 0) > 1);
      expect(unknown.length).toBeGreaterThan(0);
      expect(unknown.length).toBeLessThanOrEqual(CONNECTIONS);
      expect(twice.filter(({ id }) => !unknownIds.has(id))).toEqual([]);
      expect(Math.max(...times.values())).toBeLessThanOrEqual(2);
      expect(await second.end('SIGTERM')).toBe(0);
    } finally {
      await second.end('SIGKILL');
    }
    expect(childrenOf(home)).toEqual([]);
  } finally {
    await first.end('SIGKILL');
    await mail.close();
    await remove();
  }
});

/** Programs of this data folder that still run: there must be none after a clean end. */
function childrenOf(home: string): string[] {
  const processes = execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' }).split('\n');
  return processes.filter((line) => line.includes(home));
}
