import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { answering } from '../answers';

export interface SinkCount {
  mails: number;
  /** Addresses that got any. */
  people: number;
}

/** A process of its own: an SMTP server that takes every message to its end, and counts. */
async function run(): Promise<void> {
  let got = new Map<string, number>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onData(stream, { envelope }, done) {
      for (const { address } of envelope.rcptTo) got.set(address, (got.get(address) ?? 0) + 1);
      stream.on('end', () => done(null)).resume();
    },
  });
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  answering({
    url: () => Promise.resolve(`smtp://127.0.0.1:${port}`),
    /** What has come since the last count. */
    count() {
      const mails = [...got.values()].reduce((sum, each) => sum + each, 0);
      const answer: SinkCount = { mails, people: got.size };
      got = new Map();
      return Promise.resolve(answer);
    },
  });
}

void run();
