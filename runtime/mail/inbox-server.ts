import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import type { Clock } from '../clock';
import { keepMessage, messageName, messageNames } from './message-file';

export interface InboxServer {
  /** `smtp://127.0.0.1:<port>`, for SMTP_URL. */
  readonly smtpUrl: string;
  /** Takes no more messages, and resolves when those under way are kept or refused. */
  readonly stop: () => Promise<void>;
}

/** Notices with attachments stay far below; a runaway sender does not fill the disk at once. */
const MAX_MESSAGE_BYTES = 50 * 1024 * 1024;

/**
 * The mail inbox of an engine without a mail server: accepts every message and keeps it in the folder before it
 * answers 250, in the order in which they came. Never drops one that it has seen: two with the same Message-ID are
 * two. Listens on 127.0.0.1 only, without authentication.
 */
export async function startInbox(folder: string, clock: Clock): Promise<InboxServer> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  let last = (await messageNames(folder))[0]?.sequence ?? 0;
  const take = async (stream: SMTPServerDataStream, session: SMTPServerSession): Promise<string | null> => {
    last += 1;
    const id = messageName(last, await clock.now());
    const { mailFrom, rcptTo } = session.envelope;
    const envelope = { from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address) };
    return (await keepMessage(folder, id, envelope, stream, () => !stream.sizeExceeded)) ? id : null;
  };
  const underWay = new Set<Promise<unknown>>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: MAX_MESSAGE_BYTES,
    banner: 'Duban inbox',
    onData: (stream, session, done) => {
      const kept = take(stream, session).then(
        (id) => {
          if (id === null) done(refusal(552, `Message is larger than ${MAX_MESSAGE_BYTES} bytes`));
          else done(null, `Kept as ${id}`);
        },
        () => done(refusal(451, 'The message could not be kept, try again')),
      );
      underWay.add(kept);
      void kept.finally(() => underWay.delete(kept));
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  // A client that drops its connection in the middle is its own affair.
  server.on('error', () => undefined);
  const { port } = server.server.address() as AddressInfo;
  return {
    smtpUrl: `smtp://127.0.0.1:${port}`,
    stop: async () => {
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await Promise.all(underWay);
    },
  };
}

function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
