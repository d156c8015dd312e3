import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { contentOf, valuesOf, type Environment } from './config/values';
import { mailConfigOf, type MailConfig } from './config/mail';
import { expectations, secretVariables, variableNames, variables, type VariableName } from './config/schema';
import { UsageError } from './usage-error';

export type { Environment } from './config/values';

/** How to reach a Temporal of one's own. All undefined but the namespace: the embedded server is used. */
export interface TemporalConfig {
  /** host:port. */
  readonly address: string | undefined;
  readonly cliPath: string | undefined;
  readonly namespace: string;
  readonly apiKey: string | undefined;
  /** PEM texts. */
  readonly tls: { readonly [part in 'ca' | 'cert' | 'key']: string | undefined };
}

export interface Config {
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  /** The data folder, absolute. */
  readonly home: string;
  /** Downloads and builds, absolute; may be shared by several checkouts. */
  readonly cache: string;
  /** false: the sample office is never loaded. */
  readonly sample: boolean;
  readonly publicUrl: string | undefined;
  readonly heartbeatUrl: string | undefined;
  /** Mail address of who keeps the log's heads outside. */
  readonly logKeeper: string | undefined;
  readonly databaseUrl: string | undefined;
  readonly databaseOwnerUrl: string | undefined;
  readonly smtpUrl: string | undefined;
  readonly mail: MailConfig;
  readonly temporal: TemporalConfig;
  /** As given; `runtime/home/keys` makes what is missing. */
  readonly encryptionKey: string | undefined;
  readonly signingKey: string | undefined;
  readonly chromiumPath: string | undefined;
  /** The environment for programs that we start: without our own variables, so no secret leaks into them. */
  readonly childEnv: Environment;
}

/**
 * Reads the whole configuration, once, at start. Errors: one UsageError that names every wrong variable, what was
 * found (never a secret's value) and what was expected.
 */
export function readConfig(env: Environment, cwd: string): Config {
  const values = valuesOf(env, variableNames, cwd);
  const result = variables.safeParse(values);
  if (!result.success) {
    const names = new Set(result.error.issues.map((issue) => issue.path[0] as VariableName));
    throw new UsageError([...names].map((name) => complaint(name, values[name])).join('; '));
  }
  const given = result.data;
  if (!!given.TEMPORAL_TLS_CERT !== !!given.TEMPORAL_TLS_KEY) {
    throw new UsageError(
      'TEMPORAL_TLS_CERT: only one of TEMPORAL_TLS_CERT and TEMPORAL_TLS_KEY is given, expected both',
    );
  }
  const path = (value: string | undefined) => (value === undefined ? undefined : resolve(cwd, value));
  const pem = (name: 'TEMPORAL_TLS_CA' | 'TEMPORAL_TLS_CERT' | 'TEMPORAL_TLS_KEY') =>
    pemOf(given[name], name, cwd);
  return {
    host: given.HOST,
    port: given.PORT,
    home: resolve(cwd, given.DUBAN_HOME),
    cache: path(given.DUBAN_CACHE) ?? resolve(homedir(), '.cache', 'duban'),
    sample: given.SAMPLE === 'on',
    publicUrl: given.PUBLIC_URL,
    heartbeatUrl: given.HEARTBEAT_URL,
    logKeeper: given.LOG_KEEPER,
    databaseUrl: given.DATABASE_URL,
    databaseOwnerUrl: given.DATABASE_OWNER_URL,
    smtpUrl: given.SMTP_URL,
    mail: mailConfigOf(given),
    temporal: {
      address: given.TEMPORAL_ADDRESS,
      cliPath: path(given.TEMPORAL_CLI_PATH),
      namespace: given.TEMPORAL_NAMESPACE,
      apiKey: given.TEMPORAL_API_KEY,
      tls: { ca: pem('TEMPORAL_TLS_CA'), cert: pem('TEMPORAL_TLS_CERT'), key: pem('TEMPORAL_TLS_KEY') },
    },
    encryptionKey: given.DUBAN_ENCRYPTION_KEY,
    signingKey: given.DUBAN_SIGNING_KEY,
    chromiumPath: path(given.DUBAN_CHROMIUM),
    childEnv: childEnvironment(env),
  };
}

/** The configuration of this very process: the only place that looks at its environment. */
export function processConfig(): Config {
  return readConfig(process.env, process.cwd());
}

function complaint(name: VariableName, value: string | undefined): string {
  const found = secretVariables.has(name) ? 'a value of another form' : JSON.stringify(value);
  return `${name}: found ${found}, expected ${expectations[name] ?? 'a text'}`;
}

/** TEMPORAL_TLS_* hold the PEM itself, or the path of a file that does, as Temporal's own tools read them. */
function pemOf(value: string | undefined, name: string, cwd: string): string | undefined {
  if (value === undefined || value.startsWith('-----BEGIN')) return value;
  const content = contentOf(resolve(cwd, value), name);
  if (!content.startsWith('-----BEGIN')) {
    throw new UsageError(`${name}: the file holds no PEM text, expected one that begins with -----BEGIN`);
  }
  return content;
}

function childEnvironment(env: Environment): Environment {
  const own = new Set<string>(variableNames.flatMap((name) => [name, `${name}_FILE`]));
  return Object.fromEntries(
    Object.entries(env).filter(([name]) => !own.has(name) && !/^PG[A-Z]+$/.test(name)),
  );
}
