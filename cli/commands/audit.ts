import { Command } from 'commander';
import { auditGapsCommand } from './audit-gaps';

/** What an auditor asks of the engine. */
export function auditCommand(): Command {
  return new Command('audit')
    .description('prove what happened, and find what should have happened')
    .addCommand(auditGapsCommand());
}
