import type { ClientBase } from 'pg';
import type { LogRow } from './log-row';

/** Rows at a time: some ten megabytes. */
const PAGE = 10_000;

/** Below 1 nothing belongs: what somebody put there is read, and named. */
const FIRST = -(2n ** 63n);

const COLUMNS = `
  p.position::float8, p.entry_id, p.chain, e.id, e.office_id, extract(epoch FROM e.at)::float8 * 1000,
  e.kind, e.subject, e.body, e.digest`;

type Cells = [
  position: number,
  entryId: string,
  chain: string,
  id: string | null,
  officeId: string,
  at: number,
  kind: string,
  subject: string,
  body: string,
  digest: string,
];

/**
 * All rows of the log in the order of their positions, a page at a time; the next one is under way while the caller
 * works on this one. The session should see one moment (REPEATABLE READ).
 */
export async function* readRows(session: ClientBase): AsyncGenerator<LogRow[]> {
  let coming = readPage(session, FIRST);
  for (;;) {
    const page = await coming;
    const last = page.at(-1);
    if (last === undefined) return;
    coming = readPage(session, BigInt(last.position) + 1n);
    // Where the caller stops early, nobody waits for the page that is under way.
    coming.catch(() => undefined);
    yield page;
  }
}

async function readPage(session: ClientBase, from: bigint): Promise<LogRow[]> {
  const { rows } = await session.query<Cells>({
    text: `SELECT ${COLUMNS} FROM log_position p LEFT JOIN log_entry e ON e.id = p.entry_id
      WHERE p.position >= $1::bigint ORDER BY p.position LIMIT ${PAGE}`,
    values: [from.toString()],
    rowMode: 'array',
  });
  return rows.map(([position, entryId, chain, id, officeId, at, kind, subject, body, digest]) => ({
    ...{ position, entryId, chain, id, officeId, at: Math.round(at), kind, subject, body, digest },
  }));
}
