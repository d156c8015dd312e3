import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** What a recipient is answered: the codes of its refusals one after the other, then 250. */
export type Refusals = (address: string) => number[];

export interface StrictMailServer {
  smtpUrl: string;
  /** Every recipient that was named, in order, with the code that answered it. */
  answers: [address: string, code: number][];
  stop(): Promise<void>;
}

/** A real SMTP server that turns some recipients away, as those of the world do. */
export async function strictMailServer(refusals: Refusals): Promise<StrictMailServer> {
  const answers: StrictMailServer['answers'] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onRcptTo({ address }, _session, done) {
      const before = answers.filter(([named]) => named === address).length;
      const code = refusals(address)[before] ?? 250;
      answers.push([address, code]);
      if (code === 250) done();
      else done(Object.assign(new Error('not now, or never'), { responseCode: code }));
    },
    onData(stream, _session, done) {
      stream.on('end', () => done(null)).resume();
    },
  });
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    smtpUrl: `smtp://127.0.0.1:${port}`,
    answers,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
