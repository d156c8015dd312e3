import { Pool } from 'pg';
import { newId } from '../../prisma/ids';
import { entryRow } from '../../prisma/log/append';
import { newText } from '../../prisma/texts';
import { answering } from '../answers';
import { CLIENTS, each, stopwatch } from '../round/sides';
import { ROUND } from '../round/setting';
import type { Handing } from './api';

interface Question {
  databaseUrl: string;
  officeId: string;
  handings: Handing[];
  /** The fact alone, of all the rows of an outcome. */
  factOnly: boolean;
}

const CONNECTIONS = 20;

/** The rows of an outcome by one INSERT each, each its own commit: no HTTP, no checks, no locks. Seconds. */
async function measure({ databaseUrl, officeId, handings, factOnly }: Question): Promise<number> {
  const pool = new Pool({ connectionString: databaseUrl, max: CONNECTIONS, options: '-c TimeZone=UTC' });
  const at = ROUND.opens;
  const watch = stopwatch();
  await each(handings, CLIENTS, async ({ dutyId, postId }) => {
    const text = newText('上周议定的三件事都办成了', at);
    const fact = newId();
    const data = { fact, by: postId, text: text.digest };
    const entry = entryRow({ officeId, at, kind: 'duty.outcome', subject: dutyId, data });
    await pool.query(
      `INSERT INTO duty_fact (id, duty_id, shard_id, kind, by_post_id, text_id, at, receipt, entry_id)
       VALUES ($1, $2, 'bare', 'outcome', $3, $4, $5, $6, $7)`,
      [fact, dutyId, postId, text.id, at, fact.slice(0, 8), entry.id],
    );
    if (factOnly) return;
    await pool.query(
      'INSERT INTO text_body (id, salt, digest, body, written_at) VALUES ($1, $2, $3, $4, $5)',
      [...[text.id, text.salt, text.digest, text.body, at]],
    );
    await pool.query(
      'INSERT INTO log_entry (id, office_id, at, kind, subject, body, digest) VALUES ($1, $2, $3, $4, $5, $6, $7)',
      [entry.id, officeId, at, entry.kind, entry.subject, entry.body, entry.digest],
    );
    await pool.query('INSERT INTO log_pending (entry_id) VALUES ($1)', [entry.id]);
    await pool.query(
      'INSERT INTO idempotency_key (token_id, key, body_digest, answer, written_at) VALUES ($1, $2, $3, $4, $5)',
      ['bare', dutyId, text.digest, '{}', at],
    );
  });
  watch.part('all');
  await pool.end();
  return watch.seconds();
}

answering({ measure });
