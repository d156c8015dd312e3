import { lookup as lookUp } from 'node:dns';
import { request as plainRequest, type IncomingMessage } from 'node:http';
import { request as secureRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import type { Clock } from '../../../runtime/clock';
import { isLoopback, literalAddress, reachOf } from '../../../runtime/net/private-address';
import { ChannelError } from '../channel';
import { retryAfterMs } from './retry-after';

export interface PostRequest {
  url: string;
  headers?: Record<string, string>;
  /** JSON, as it was signed. */
  body: string;
  /** The address may lie in a network of one's own: an administrator said so. */
  privateNetwork: boolean;
}

export interface PostAnswer {
  status: number;
  /** At most the first 64 KiB. */
  body: string;
  /** How long the other side asks us to wait; null where it does not say. */
  retryAfterMs: number | null;
}

/** Posts JSON and answers whatever came back, whatever its status. Throws ChannelError, without the address. */
export type Post = (request: PostRequest) => Promise<PostAnswer>;

interface PostOptions {
  clock: Clock;
  /** For tests: this machine may be reached, and over http://. */
  plainLoopback?: boolean;
  timeoutMs?: number;
}

const TIMEOUT_MS = 10_000;
const MOST_BYTES = 65_536;

/**
 * Posts to addresses that people entered. Nothing that a name leads to is trusted: the address is checked after it was
 * looked up, and the connection goes to that very one. No redirect is followed; a connection serves one message.
 */
export function openPost({ clock, plainLoopback = false, timeoutMs = TIMEOUT_MS }: PostOptions): Post {
  return async (request) => {
    const url = new URL(request.url);
    const may = (address: string): boolean =>
      (plainLoopback && isLoopback(address)) ||
      reachOf(address) === 'public' ||
      (request.privateNetwork && reachOf(address) === 'private');
    const literal = literalAddress(url.hostname);
    if (literal !== null && !may(literal)) throw refusedAddress();
    const plain = url.protocol === 'http:' && plainLoopback && literal !== null && isLoopback(literal);
    if (url.protocol !== 'https:' && !plain) {
      throw new ChannelError('permanent', 'the address is not https://');
    }
    const now = await clock.now();
    const { status, headers, body } = await exchange(url, request, checked(may), timeoutMs);
    return { status, body, retryAfterMs: retryAfterMs(headers['retry-after'], now) };
  };
}

interface Exchanged {
  status: number;
  headers: IncomingMessage['headers'];
  body: string;
}

function exchange(
  url: URL,
  request: PostRequest,
  lookup: LookupFunction,
  timeoutMs: number,
): Promise<Exchanged> {
  const secure = url.protocol === 'https:';
  return new Promise((resolve, reject) => {
    let connected = false;
    const fail = (error: NodeJS.ErrnoException): void => reject(asChannelError(error, connected));
    const outgoing = (secure ? secureRequest : plainRequest)(url, {
      method: 'POST',
      agent: false,
      lookup,
      signal: AbortSignal.timeout(timeoutMs),
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'content-length': Buffer.byteLength(request.body),
        'user-agent': 'Duban',
        ...request.headers,
      },
    });
    outgoing.on('socket', (socket) => {
      // From here on what we wrote may arrive.
      socket.once(secure ? 'secureConnect' : 'connect', () => (connected = true));
    });
    outgoing.on('error', fail);
    outgoing.on('response', (incoming) => {
      const { statusCode: status = 0, headers } = incoming;
      bodyOf(incoming).then((body) => resolve({ status, headers, body }), fail);
    });
    outgoing.end(request.body);
  });
}

/** As much as fits; the rest is not read. */
async function bodyOf(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes >= MOST_BYTES) break;
  }
  return Buffer.concat(chunks).subarray(0, MOST_BYTES).toString('utf8');
}

/** Looks a name up and lets only addresses through that may be reached: one that may not refuses the name. */
function checked(may: (address: string) => boolean): LookupFunction {
  return (hostname, options, done) => {
    lookUp(hostname, { ...options, all: true }, (error, found) => {
      const [first] = found ?? [];
      if (error !== null || first === undefined) return done(error ?? new Error('no address'), '', 4);
      if (!found.every(({ address }) => may(address))) return done(refusedAddress(), '', 4);
      if (options.all === true) return done(null, found);
      return done(null, first.address, first.family);
    });
  };
}

function refusedAddress(): ChannelError {
  return new ChannelError(
    'permanent',
    'the address lies in a private network: an administrator may allow one, but never this machine itself',
  );
}

/** Only the code is told: Node.js writes the address into the words of its errors. */
function asChannelError(error: NodeJS.ErrnoException, connected: boolean): ChannelError {
  if (error instanceof ChannelError) return error;
  const what = error.name === 'AbortError' ? 'no answer in time' : (error.code ?? 'connection failed');
  return connected
    ? new ChannelError('unknown', `the connection ended before an answer came (${what})`)
    : new ChannelError('temporary', `the address could not be reached (${what})`);
}
