import { Connection, type ConnectionOptions } from '@temporalio/client';
import type { TemporalConfig } from '../config';
import { UsageError } from '../usage-error';

/** What both connections need: `Connection` of the client and `NativeConnection` of the worker. */
export type TemporalAccess = Pick<ConnectionOptions, 'tls'> & {
  readonly address: string;
  readonly apiKey?: string;
};

const CONNECT_LIMIT_MS = 10_000;

/** Access to a Temporal of one's own; TLS where there is a key, a certificate or an API key. */
export function temporalAccess(temporal: TemporalConfig, address: string): TemporalAccess {
  const { ca, cert, key } = temporal.tls;
  const tls =
    ca || cert
      ? {
          ...(ca ? { serverRootCACertificate: Buffer.from(ca) } : {}),
          ...(cert && key ? { clientCertPair: { crt: Buffer.from(cert), key: Buffer.from(key) } } : {}),
        }
      : temporal.apiKey
        ? true
        : undefined;
  return {
    address,
    ...(tls === undefined ? {} : { tls }),
    ...(temporal.apiKey === undefined ? {} : { apiKey: temporal.apiKey }),
  };
}

/** A client's connection that has answered. Throws UsageError where nothing does at the address. */
export async function connectTemporal(
  access: TemporalAccess,
  limitMs = CONNECT_LIMIT_MS,
): Promise<Connection> {
  const connection = Connection.lazy({ ...access, connectTimeout: limitMs });
  try {
    await connection.withDeadline(Date.now() + limitMs, () => connection.ensureConnected());
    return connection;
  } catch (error) {
    await connection.close();
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new UsageError(
      `TEMPORAL_ADDRESS: ${access.address} does not answer (${reason}), expected a Temporal there`,
    );
  }
}

/** Throws UsageError where the server has no such namespace. */
export async function requireNamespace(connection: Connection, namespace: string): Promise<void> {
  try {
    await connection.workflowService.describeNamespace({ namespace });
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new UsageError(
      `TEMPORAL_NAMESPACE: ${namespace} can't be used (${reason}), expected an existing namespace`,
    );
  }
}
