import { Command } from 'commander';
import type { Actor } from '../../api/auth/actor';
import { openOutcomeDesk } from '../../api/duties/outcome-desk';
import { onceKey } from '../../api/idempotency';
import { Problem } from '../../api/problem';
import { digestOf } from '../../prisma/log/digest';
import { UsageError } from '../../runtime/usage-error';
import { openEngineDatabase } from '../engine-database';

interface Options {
  outcome: string;
  by?: string;
  json?: boolean;
}

export function reportCommand(): Command {
  return new Command('report')
    .description('report what came of a duty')
    .argument('<duty>', 'the id of the duty')
    .requiredOption('--outcome <text>', 'what came of it')
    .option('--by <post>', 'the post that reports: its id; default: the one that owes')
    .option('--json', 'print {dutyId, status, verdict, receivedAt, receipt}')
    .action(async (dutyId: string, { outcome, by, json = false }: Options) => {
      if (outcome.trim() === '') throw new UsageError('--outcome: found no words, expected what came of it');
      const { db, clock, officeId, close } = await openEngineDatabase();
      try {
        const duty = await db.duty.findFirst({ where: { id: dutyId, officeId } });
        if (duty === null)
          throw new UsageError(`duty ${dutyId} is not here, expected the id of a duty of the office`);
        const postId = by ?? duty.postId;
        const post = await db.post.findFirst({ where: { id: postId, officeId } });
        if (post === null)
          throw new UsageError(`--by: ${postId} is not here, expected the id of a post in the roster`);
        const actor: Actor = { tokenId: 'cli', role: 'office', officeId, unitId: null, postId };
        const receivedAt = await clock.now();
        // The same words again are the same report, as long as nothing was returned in between.
        const returns = await db.dutyFact.count({ where: { dutyId, kind: 'returned' } });
        const content = { dutyId, postId, outcome, returns };
        const key = digestOf(JSON.stringify(content));
        const once = onceKey(actor.tokenId, key, content);
        const request = { actor, dutyId, outcome: { outcome }, receivedAt, once };
        const { answer } = await openOutcomeDesk(db).record(request);
        process.stdout.write(
          json ? `${JSON.stringify(answer)}\n` : `received ${answer.receivedAt}, receipt ${answer.receipt}\n`,
        );
      } catch (error) {
        if (error instanceof Problem) throw new UsageError(error.detail);
        throw error;
      } finally {
        await close();
      }
    });
}
