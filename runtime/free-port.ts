import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';

/** A port that nothing listens on now, on 127.0.0.1. Another program may take it before it is used: retry then. */
export async function freePort(): Promise<number> {
  const port = await listenOnce(0);
  if (port === null) throw new Error('no free port on 127.0.0.1: expected the system to give one');
  return port;
}

const LOW_PORTS = [10_000, 32_768] as const;
const TRIES = 100;

/** Several different ones below 32,768: Temporal's tables on PostgreSQL hold no higher number of a port. */
export async function freeLowPorts(count: number): Promise<number[]> {
  const ports = new Set<number>();
  for (let tries = 0; ports.size < count; tries += 1) {
    if (tries >= TRIES * count) throw new Error(`expected ${count} free ports below ${LOW_PORTS[1]}`);
    const port = await listenOnce(randomInt(...LOW_PORTS));
    if (port !== null) ports.add(port);
  }
  return [...ports];
}

/** The port that could be listened on; null where another program does. */
async function listenOnce(wanted: number): Promise<number | null> {
  const server = createServer();
  server.listen(wanted, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch {
    return null;
  }
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
