import type { Connection } from '@temporalio/client';
import { processConfig } from '../runtime/config';
import { startCluster } from '../runtime/temporal/cluster';
import { clusterPrograms } from '../runtime/temporal/cluster-programs';
import { connectTemporal } from '../runtime/temporal/connect';
import { startDevServer } from '../runtime/temporal/dev-server';
import { makeNamespace } from '../runtime/temporal/namespace';
import { resolveTemporalCli } from '../runtime/temporal/resolve-cli';
import type { Databases } from './databases';

/** What Temporal keeps its histories in. Installations use PostgreSQL; the other two are the dev server's. */
export const serverKinds = ['postgres', 'file', 'memory'] as const;
export type ServerKind = (typeof serverKinds)[number];

export interface TemporalServer {
  kind: ServerKind;
  address: string;
  /** A namespace that no run has used, ready for workflows. Its name. */
  freshNamespace(): Promise<string>;
  stop(): Promise<void>;
}

const READY_LIMIT_MS = 60_000;
const POLL_MS = 100;

/** A Temporal server of its own for a benchmark; on PostgreSQL it shares the server of the benchmark's database. */
export async function startTemporal(
  kind: ServerKind,
  { home, url }: Databases,
  say: (line: string) => void,
): Promise<TemporalServer> {
  const config = processConfig();
  const { childEnv: env } = config;
  const server =
    kind === 'postgres'
      ? await startCluster({ home, env, programs: await clusterPrograms(config, say), databaseUrl: url })
      : await startDevServer({
          ...{ home, env, inMemory: kind === 'memory' },
          cli: (await resolveTemporalCli(config, say)).path,
        });
  const connection = await connectTemporal(server);
  let made = 0;
  return {
    kind,
    address: server.address,
    async freshNamespace() {
      const namespace = `bench-${(made += 1)}`;
      await usable(connection, namespace);
      return namespace;
    },
    async stop() {
      await connection.close();
      await server.stop();
    },
  };
}

/** A server hears of a new namespace after a while. */
async function usable(connection: Connection, namespace: string): Promise<void> {
  const limit = performance.now() + READY_LIMIT_MS;
  for (;;) {
    try {
      await makeNamespace(connection, namespace);
      await connection.workflowService.listWorkflowExecutions({ namespace, pageSize: 1 });
      return;
    } catch (error) {
      if (performance.now() > limit) throw error;
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  }
}
