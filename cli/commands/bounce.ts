import { createReadStream } from 'node:fs';
import { Command } from 'commander';
import { MAX_BOUNCE_BYTES, takeBounce, type BounceAnswer } from '../../offices/bounces/take-bounce';
import { Refusal } from '../../offices/refusal';
import { TOO_EARLY } from '../../offices/bounces/record-bounce';
import { UsageError } from '../../runtime/usage-error';
import { openEngineDatabase } from '../engine-database';

interface Options {
  to?: string;
  json?: boolean;
}

export function bounceCommand(): Command {
  return new Command('bounce')
    .description('take a mail that came back; a mail server may pipe it here')
    .argument('<file>', 'the mail as it came (RFC 5322), or - for stdin')
    .option('--to <address>', 'for whom the mail server took it: name+DELIVERY@domain')
    .option('--json', 'print {outcome, deliveryId, status, next, caseIds}')
    .action(async (file: string, { to = undefined, json = false }: Options) => {
      const bytes = await mailIn(file);
      const { db, clock, officeId, close } = await openEngineDatabase();
      try {
        const answer = await takeBounce(db, { officeId, bytes, to: to ?? null }, await clock.now());
        process.stdout.write(`${json ? JSON.stringify(answer) : inWords(answer)}\n`);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        if (error.code !== TOO_EARLY) throw new UsageError(`bounce ${file}: ${error.message}`);
        // Not the mail's fault: whoever brought it is to bring it again.
        process.stderr.write(`duban: bounce ${file}: ${error.message}\n`);
        process.exitCode = 1;
      } finally {
        await close();
      }
    });
}

async function mailIn(file: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of file === '-' ? process.stdin : createReadStream(file)) {
      chunks.push(chunk as Buffer);
      size += (chunk as Buffer).length;
      if (size > MAX_BOUNCE_BYTES) break;
    }
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new UsageError(`bounce ${file}: expected a mail, can't read it (${reason})`);
  }
  if (size === 0) throw new UsageError(`bounce ${file}: found nothing, expected a mail`);
  if (size > MAX_BOUNCE_BYTES) {
    throw new UsageError(
      `bounce ${file}: found more than ${MAX_BOUNCE_BYTES} bytes, expected a delivery report`,
    );
  }
  return Buffer.concat(chunks);
}

function inWords({ outcome, deliveryId, status, next, caseIds }: BounceAnswer): string {
  const delivery = `delivery ${deliveryId}`;
  if (outcome === 'not-a-bounce') return 'an automatic answer or a report of another kind: nothing to do';
  if (outcome === 'not-final') return `${delivery} is not lost: nothing to do`;
  if (outcome === 'already') return `${delivery} was known not to have arrived: nothing to do`;
  const went = next === null ? 'no other channel is left' : `it went on by ${next}`;
  const papers =
    caseIds.length === 0 ? '' : `; papers of case ${caseIds.join(', ')} are to be served by hand`;
  return `${delivery} bounced with ${status}; ${went}${papers}`;
}
