import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { mailCertificate } from './mail-certificate';

/** A message as a mail server got it. */
export interface Taken {
  envelope: { from: string; to: string[] };
  /** Byte for byte. */
  raw: Buffer;
  /** Whether the connection was encrypted. */
  secure: boolean;
}

export interface MailTaker {
  port: number;
  taken: Taken[];
  /** Answers for the next messages, instead of taking them. */
  refuseNext(...codes: number[]): void;
  stop(): Promise<void>;
}

/** A real SMTP server that keeps the bytes of what it takes. `starttls`: offers it, with a certificate of its own. */
export async function mailTaker({ starttls = false } = {}): Promise<MailTaker> {
  const taken: Taken[] = [];
  const refusals: number[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: starttls ? ['AUTH'] : ['AUTH', 'STARTTLS'],
    ...(starttls ? mailCertificate : {}),
    disableReverseLookup: true,
    onData(stream, { envelope, secure }, done) {
      const take = async (): Promise<void> => {
        const raw = await buffer(stream);
        const responseCode = refusals.shift();
        if (responseCode !== undefined) return done(Object.assign(new Error('not now'), { responseCode }));
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
        taken.push({ envelope: { from, to: envelope.rcptTo.map(({ address }) => address) }, raw, secure });
        done();
      };
      take().catch(() => undefined);
    },
  });
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  return {
    port: (server.server.address() as AddressInfo).port,
    taken,
    refuseNext: (...codes) => void refusals.push(...codes),
    stop: () => new Promise((end) => server.close(() => end())),
  };
}
