import { Command } from 'commander';
import { auditCheckCommand } from './audit-check';
import { auditCheckpointCommand } from './audit-checkpoint';
import { auditExportCommand } from './audit-export';
import { auditGapsCommand } from './audit-gaps';
import { auditKeyCommand } from './audit-key';
import { auditVerifyCommand } from './audit-verify';

/** What an auditor asks of the engine. */
export function auditCommand(): Command {
  return new Command('audit')
    .description('prove what happened, and find what should have happened')
    .addCommand(auditCheckCommand())
    .addCommand(auditCheckpointCommand())
    .addCommand(auditExportCommand())
    .addCommand(auditGapsCommand())
    .addCommand(auditKeyCommand())
    .addCommand(auditVerifyCommand());
}
