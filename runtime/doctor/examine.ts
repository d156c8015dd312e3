import type { Clock } from '../clock';
import type { Config } from '../config';
import { homeAt } from '../home/folder';
import { readRunning } from '../home/running';
import { calendarKnown } from './calendar';
import { check, type Check } from './check';
import { escalation, type EscalationReport } from './escalation';
import { historiesKept, type HistoryReport } from './histories-kept';
import { logSigned, type LogReport } from './log-signed';
import { folderUsable, keysPrivate, nodeVersion, temporalCli } from './machine';
import { database, mail, temporalServer, web } from './services';

export interface Diagnosis {
  readonly ok: boolean;
  readonly checks: readonly Check[];
}

export interface ExamineDeps {
  readonly config: Config;
  readonly clock: Clock;
  /** Names of the migrations that a database still lacks. */
  readonly pendingMigrations: (databaseUrl: string) => Promise<string[]>;
  /** What the escalation auditor found last in a database; null where it has not looked yet. */
  readonly escalationReport: (databaseUrl: string) => Promise<EscalationReport | null>;
  /** What was found when the log of a database was last to be signed; null where nobody has tried yet. */
  readonly logReport: (databaseUrl: string) => Promise<LogReport | null>;
  /** What is kept of Temporal's histories, and what is missed; null where there is no table for it yet. */
  readonly historyReport: (databaseUrl: string) => Promise<HistoryReport | null>;
}

/** Looks at everything that the engine needs. Changes, builds and downloads nothing. */
export async function examine({
  config,
  clock,
  pendingMigrations,
  escalationReport,
  logReport,
  historyReport,
}: ExamineDeps): Promise<Diagnosis> {
  const running = await readRunning(homeAt(config.home)).catch(() => null);
  const checks = await Promise.all([
    check('node', () => nodeVersion(process.version)),
    check('data-folder', () => folderUsable(config.home, 'DUBAN_HOME')),
    check('cache', () => folderUsable(config.cache, 'DUBAN_CACHE')),
    check('keys', () => keysPrivate(config)),
    check('temporal-cli', () => temporalCli(config)),
    check('temporal', () => temporalServer(config, running)),
    check('database', () => database(config, running, pendingMigrations)),
    check('escalation', () => escalation(config, running, escalationReport)),
    check('log', () => logSigned(config, running, logReport)),
    check('histories', () => historiesKept(config, running, historyReport)),
    check('mail', () => mail(config, running)),
    check('web', () => web(config, running)),
    check('calendar', async () => calendarKnown(await clock.now())),
  ]);
  return { ok: checks.every(({ ok }) => ok), checks };
}
