import { stringify } from 'yaml';

export interface ClusterSetting {
  /** PostgreSQL's address with the role that owns Temporal's two databases. */
  databaseUrl: string;
  /** Of 127.0.0.1, each below 32,768. Two a service. */
  ports: readonly number[];
  /** The file with `dynamicSettings`. */
  dynamicFile: string;
}

export const CLUSTER_DATABASES = { history: 'temporal', visibility: 'temporal_visibility' } as const;
/** Fixed for the life of a cluster; four are plenty for what one machine does. */
const HISTORY_SHARDS = 4;
const SERVICES = ['frontend', 'history', 'matching', 'worker'] as const;

/** Ports that a server needs. */
export const PORTS = 2 * SERVICES.length;

/** The server's own settings, as its `config/development.yaml`: one process with all four services on PostgreSQL. */
export function clusterConfig({ databaseUrl, ports, dynamicFile }: ClusterSetting): string {
  const { hostname, port, username, password } = new URL(databaseUrl);
  const store = (databaseName: string, maxConns: number) => ({
    sql: {
      pluginName: 'postgres12',
      databaseName,
      connectAddr: `${hostname}:${port}`,
      connectProtocol: 'tcp',
      user: decodeURIComponent(username),
      password: decodeURIComponent(password),
      maxConns,
      maxIdleConns: maxConns,
      maxConnLifetime: '1h',
    },
  });
  const services = SERVICES.map((name, index) => [
    name,
    { rpc: { grpcPort: ports[2 * index], membershipPort: ports[2 * index + 1], bindOnLocalHost: true } },
  ]);
  return stringify({
    log: { stdout: true, level: 'warn' },
    persistence: {
      defaultStore: 'history',
      visibilityStore: 'visibility',
      numHistoryShards: HISTORY_SHARDS,
      datastores: {
        history: store(CLUSTER_DATABASES.history, 20),
        visibility: store(CLUSTER_DATABASES.visibility, 4),
      },
    },
    global: { membership: { maxJoinDuration: '30s', broadcastAddress: '127.0.0.1' } },
    services: Object.fromEntries(services) as object,
    clusterMetadata: {
      enableGlobalNamespace: false,
      failoverVersionIncrement: 10,
      masterClusterName: 'active',
      currentClusterName: 'active',
      clusterInformation: {
        active: {
          enabled: true,
          initialFailoverVersion: 1,
          rpcName: 'frontend',
          rpcAddress: `127.0.0.1:${ports[0]}`,
        },
      },
    },
    dcRedirectionPolicy: { policy: 'noop' },
    archival: { history: { state: 'disabled' }, visibility: { state: 'disabled' } },
    dynamicConfigClient: { filepath: dynamicFile, pollInterval: '60s' },
  });
}

/** A search attribute counts from the moment that it was added, not a minute later. */
export const dynamicSettings = (): string =>
  stringify({ 'system.forceSearchAttributesCacheRefreshOnRead': [{ value: true, constraints: {} }] });
