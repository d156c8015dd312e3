import { Command } from 'commander';
import { historyReport } from '../../audit/histories/report';
import { logReport } from '../../audit/log/report';
import { escalationReport } from '../../offices/audit/report';
import { pendingMigrations } from '../../prisma/migrate/migrations';
import { systemClock } from '../../runtime/clock';
import { processConfig } from '../../runtime/config';
import type { Check } from '../../runtime/doctor/check';
import { examine } from '../../runtime/doctor/examine';

export function doctorCommand(): Command {
  return new Command('doctor')
    .description('look at everything that the engine needs; changes nothing')
    .option('--json', 'print {ok, checks: [{name, ok, detail, fix?}]}')
    .action(async ({ json = false }: { json?: boolean }) => {
      const config = processConfig();
      const { ok, checks } = await examine({
        config,
        clock: systemClock,
        pendingMigrations,
        escalationReport: async (url) => escalationReport(url, await systemClock.now()),
        logReport: async (url) => logReport(url, await systemClock.now()),
        historyReport: async (url) => historyReport(url, await systemClock.now()),
      });
      const report = json ? JSON.stringify({ ok, checks }) : checks.map(lineOf).join('\n');
      process.stdout.write(`${report}\n`);
      if (!ok) process.exitCode = 1;
    });
}

function lineOf({ name, ok, detail, fix }: Check): string {
  return `${ok ? 'ok  ' : 'FAIL'}  ${name.padEnd(12)}  ${detail}${fix ? ` -> ${fix}` : ''}`;
}
