import { createServer } from 'node:net';
import { UsageError } from '../../runtime/usage-error';

/** Throws UsageError where another program listens already: better now than after a minute of starting. */
export async function requireFreePort(host: string, port: number): Promise<void> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', (error: NodeJS.ErrnoException) => {
      const reason =
        error.code === 'EADDRINUSE' ? 'is taken by another program' : `can't be used (${error.code})`;
      reject(new UsageError(`PORT: ${port} on ${host} ${reason}, expected a free one; set PORT to another`));
    });
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}
