import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';

/** What the server does with one try: takes it, or one of the ways in which a mail server fails. */
export type Act =
  | 'take'
  | 'slow'
  /** 550 and 451 at RCPT TO. */
  | 'refuse'
  | 'greylist'
  /** 554 after the message. */
  | 'refuse-content'
  /** The connection breaks while the message comes: nothing is kept. */
  | 'break-in-data'
  /** The message is kept, and the connection breaks before the answer. */
  | 'die-before-answer';

export interface ScriptedSmtp {
  smtpUrl: string;
  /** Every message that is kept, whether it was answered or not. */
  kept: { to: string; messageId: string }[];
  stop(): Promise<void>;
}

const SLOW_MS = 1_500;

/** A real SMTP server that fails as it is told: the acts for a recipient one after the other, then it takes all. */
export async function scriptedSmtp(acts: (address: string) => readonly Act[]): Promise<ScriptedSmtp> {
  const kept: ScriptedSmtp['kept'] = [];
  const tries = new Map<string, number>();
  const playing = new Map<string, Act>();
  const no = (responseCode: number): Error => Object.assign(new Error('no'), { responseCode });
  const drop = ({ id }: SMTPServerSession): void => {
    for (const connection of server.connections as unknown as Set<{
      id: string;
      _socket: { destroy(): void };
    }>)
      if (connection.id === id) connection._socket.destroy();
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onRcptTo({ address }, session, done) {
      const nth = tries.get(address) ?? 0;
      tries.set(address, nth + 1);
      const act = acts(address)[nth] ?? 'take';
      playing.set(session.id, act);
      if (act === 'refuse') done(no(550));
      else if (act === 'greylist') done(no(451));
      else done();
    },
    onData(stream, session, done) {
      const act = playing.get(session.id) ?? 'take';
      if (act === 'break-in-data') {
        stream.once('data', () => drop(session));
        return;
      }
      const play = async (): Promise<void> => {
        const { messageId = '' } = await simpleParser(stream);
        if (act === 'refuse-content') return done(no(554));
        kept.push({ to: session.envelope.rcptTo[0]?.address ?? '', messageId });
        if (act === 'die-before-answer') return drop(session);
        if (act === 'slow') await setTimeout(SLOW_MS);
        done();
      };
      play().catch(() => undefined);
    },
  });
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    smtpUrl: `smtp://127.0.0.1:${port}`,
    kept,
    stop: () => new Promise((end) => server.close(() => end())),
  };
}
