import { Pool, type PoolClient } from 'pg';
import { civilDateOf } from '../../domain/calendar/civil-time';
import { newId } from '../../prisma/ids';
import { entryRow } from '../../prisma/log/append';
import { newText } from '../../prisma/texts';
import { ROUND as OF } from './setting';
import { openSink, type Sink } from './sink';

/** A unit and who answers for it. */
export interface UnitOfJob {
  ordinal: number;
  unitId: string;
  postId: string;
  personId: string;
  name: string;
  email: string;
}

/**
 * The same round as plain SQL, for contenders that have no engine: the same rows and the same sends, as many units at
 * once as are given. What a duty asks of its database does not depend on who does it.
 */
export interface UnitJob {
  sink: Sink;
  /** Duties, a notice each with its claim before and its end behind, and their log entries. */
  open(units: readonly UnitOfJob[]): Promise<void>;
  /** An outcome with its text and its log entry. */
  report(unit: UnitOfJob): Promise<void>;
  /** Verdicts: in time, or missed. */
  close(units: readonly UnitOfJob[]): Promise<void>;
  /** Verdict rows by verdict. */
  verdicts(): Promise<Record<string, number>>;
  end(): Promise<void>;
}

const ZONE = 'Asia/Shanghai';
/** As the engine's clock stands in its own run. */
const TIMES = {
  opens: OF.opens,
  leaves: new Date('2025-06-13T09:15:30+08:00'),
  reported: new Date('2025-06-16T17:59:00+08:00'),
  closed: new Date('2025-06-18T18:00:30+08:00'),
};
const [ROUND, SHARD, SLOT] = ['bench-round', 'bench-shard', '20250613T011500Z'];
/** As many connections as a worker of these libraries uses beside its own. */
const CONNECTIONS = 20;

const dutyOf = ({ ordinal }: UnitOfJob): string => `duty-${ordinal}`;

/** Of an office, in the order of its roster. */
export async function unitsOf(databaseUrl: string, officeId: string, units: number): Promise<UnitOfJob[]> {
  const pool = new Pool({ connectionString: databaseUrl, max: 1 });
  try {
    const { rows } = await pool.query<Omit<UnitOfJob, 'ordinal'>>(
      `SELECT p.unit_id AS "unitId", p.id AS "postId", e.id AS "personId", e.name, e.email
       FROM post p JOIN post_holding h ON h.post_id = p.id JOIN person e ON e.id = h.person_id
       WHERE p.office_id = $1 AND p.kind = 'secretary' ORDER BY p.id LIMIT $2`,
      [officeId, units],
    );
    return rows.map((row, ordinal) => ({ ...row, ordinal }));
  } finally {
    await pool.end();
  }
}

export function openUnitJob(databaseUrl: string, officeId: string): UnitJob {
  const pool = new Pool({ connectionString: databaseUrl, max: CONNECTIONS, options: '-c TimeZone=UTC' });
  const sink = openSink();
  return {
    sink,
    async open(units) {
      const sends = units.map((unit) => ({ unit, deliveryId: newId(), attemptId: newId() }));
      await pool.query(
        `WITH new AS (SELECT * FROM unnest($2::text[], $3::int[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[])
             AS new (duty, ordinal, unit, post, person, delivery, attempt)),
           duties AS (INSERT INTO duty (id, office_id, round_id, shard_id, ordinal, unit_id, post_id, status, due_at,
               late_after, closes_at, opened_at)
             SELECT duty, $1, '${ROUND}', '${SHARD}', ordinal, unit, post, 'open', $9, $9, $10, $11 FROM new),
           deliveries AS (INSERT INTO delivery (id, office_id, slot, person_id, channel, state, attempts, message_id, created_at)
             SELECT delivery, $1, '${SLOT}', person, 'email', 'sending', 1, delivery, $11 FROM new)
         INSERT INTO delivery_attempt (id, delivery_id, attempt, channel, claimant, state, claimed_at)
         SELECT attempt, delivery, 1, 'email', 'bench', 'sending', $11 FROM new`,
        [
          officeId,
          sends.map(({ unit }) => dutyOf(unit)),
          units.map(({ ordinal }) => ordinal),
          units.map(({ unitId }) => unitId),
          units.map(({ postId }) => postId),
          units.map(({ personId }) => personId),
          sends.map(({ deliveryId }) => deliveryId),
          sends.map(({ attemptId }) => attemptId),
          ...[OF.due, TIMES.closed, TIMES.opens],
        ],
      );
      const ends = [];
      for (const { unit, deliveryId, attemptId } of sends) {
        const mail = mailTo(unit);
        const answer = await sink.send(mail);
        const text = newText(mail.text, TIMES.leaves);
        const entry = entryRow({
          ...{ officeId, at: TIMES.leaves, kind: 'delivery.accepted', subject: deliveryId },
          data: { slot: SLOT, person: unit.personId, attempt: 1, channel: 'email', digest: text.digest },
        });
        ends.push({ deliveryId, attemptId, answer, subject: mail.subject, text, entry });
      }
      await pool.query(
        `WITH ended AS (SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[])
             AS ended (delivery, attempt, answer, subject, text_id)),
           attempts AS (UPDATE delivery_attempt a SET state = 'accepted', ended_at = $6, answer = e.answer
             FROM ended e WHERE a.id = e.attempt),
           deliveries AS (UPDATE delivery d SET state = 'accepted', sent_at = $6, subject = e.subject, text_id = e.text_id
             FROM ended e WHERE d.id = e.delivery),
           ${withTextsAndEntries(7)} SELECT`,
        [
          ends.map(({ deliveryId }) => deliveryId),
          ends.map(({ attemptId }) => attemptId),
          ends.map(({ answer }) => answer),
          ends.map(({ subject }) => subject),
          ends.map(({ text }) => text.id),
          TIMES.leaves,
          ...textsAndEntries(ends),
        ],
      );
    },
    async report(unit) {
      const text = newText('上周议定的三件事都办成了', TIMES.reported);
      const fact = newId();
      const receipt = `${civilDateOf(TIMES.reported, ZONE).replaceAll('-', '')}-${fact.slice(0, 8)}`;
      const entry = entryRow({
        ...{ officeId, at: TIMES.reported, kind: 'duty.outcome', subject: dutyOf(unit) },
        data: { fact, round: ROUND, by: unit.postId, text: text.digest, note: null, attachments: [] },
      });
      await inTransaction(pool, async (client) => {
        const { rows } = await client.query<{ status: string }>(
          'SELECT status FROM duty WHERE id = $1 FOR UPDATE',
          [dutyOf(unit)],
        );
        if (rows[0]?.status !== 'open') throw new Error(`${dutyOf(unit)}: expected an open duty`);
        await client.query(
          `WITH facts AS (INSERT INTO duty_fact (id, duty_id, shard_id, kind, by_post_id, text_id, at, receipt, entry_id)
               VALUES ($1, $2, '${SHARD}', 'outcome', $3, $4, $5, $6, $7)),
             moved AS (UPDATE duty SET status = 'reported', received = 1, received_at = $5 WHERE id = $2),
             once AS (INSERT INTO idempotency_key (token_id, key, body_digest, answer, written_at)
               VALUES ('bench', $1, $1, '{}', $5)),
             ${withTextsAndEntries(8)} SELECT`,
          [
            ...[fact, dutyOf(unit), unit.postId, text.id, TIMES.reported, receipt, entry.id],
            ...textsAndEntries([{ text, entry }]),
          ],
        );
      });
    },
    async close(units) {
      await pool.query(
        `WITH decided AS (
             UPDATE duty SET status = 'closed', verdict = CASE WHEN received_at IS NULL THEN 'missed'
               WHEN received_at <= late_after THEN 'on-time' ELSE 'late' END
             WHERE id = ANY($1) RETURNING id, verdict)
         INSERT INTO duty_verdict (id, duty_id, verdict, reason, decided_at, entry_id)
         SELECT md5(id || 'verdict'), id, verdict, 'close', $2, 'none' FROM decided`,
        [units.map(dutyOf), TIMES.closed],
      );
    },
    async verdicts() {
      const { rows } = await pool.query<{ verdict: string; count: number }>(
        `SELECT verdict, count(*)::int AS count FROM duty_verdict GROUP BY verdict`,
      );
      return Object.fromEntries(rows.map(({ verdict, count }) => [verdict, count]));
    },
    end: () => pool.end(),
  };
}

function mailTo({ name, email }: UnitOfJob): Parameters<Sink['send']>[0] {
  const subject = '【督办】一周一例会：6月16日（星期一）18:00前报';
  const text = `${name}：\n\n请在6月16日（星期一）18:00前报：上周议定事项办成了什么，还差什么。\n还有1个工作日。\n`;
  return { to: { name, address: email }, subject, text } as Parameters<Sink['send']>[0];
}

type TextAndEntry = { text: ReturnType<typeof newText>; entry: ReturnType<typeof entryRow> };

/** Parts of a WITH, with parameters from this number on. */
function withTextsAndEntries(first: number): string {
  const [id, salt, digest, body, written, entry, office, at, kind, subject, canonical, hash] = Array.from(
    { length: 12 },
    (_, place) => `$${first + place}`,
  );
  return `texts AS (INSERT INTO text_body (id, salt, digest, body, written_at)
      SELECT * FROM unnest(${id}::text[], ${salt}::text[], ${digest}::text[], ${body}::text[], ${written}::timestamptz[])),
    entries AS (INSERT INTO log_entry (id, office_id, at, kind, subject, body, digest)
      SELECT * FROM unnest(${entry}::text[], ${office}::text[], ${at}::timestamptz[], ${kind}::text[], ${subject}::text[],
        ${canonical}::text[], ${hash}::text[]) RETURNING id),
    pending AS (INSERT INTO log_pending (entry_id) SELECT id FROM entries)`;
}

const textsAndEntries = (all: readonly TextAndEntry[]): unknown[] => [
  all.map(({ text }) => text.id),
  all.map(({ text }) => text.salt),
  all.map(({ text }) => text.digest),
  all.map(({ text }) => text.body),
  all.map(({ text }) => text.writtenAt),
  all.map(({ entry }) => entry.id),
  all.map(({ entry }) => entry.officeId),
  all.map(({ entry }) => entry.at),
  all.map(({ entry }) => entry.kind),
  all.map(({ entry }) => entry.subject),
  all.map(({ entry }) => entry.body),
  all.map(({ entry }) => entry.digest),
];

async function inTransaction(pool: Pool, work: (client: PoolClient) => Promise<void>): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await work(client);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}
