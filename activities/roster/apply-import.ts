import type { Tx } from '../../prisma/client';
import type { ImportPlan } from './plan-import';

/** Rows of one INSERT: seven columns each stay well below the 65,535 parameters of a statement. */
const ROWS_PER_INSERT = 2_000;

/** Writes a plan in the caller's transaction: some thirty statements for 14,000 rows. */
export async function applyImport(tx: Tx, plan: ImportPlan, officeId: string, now: Date): Promise<void> {
  const born = { officeId, addedAt: now };
  await inChunks(plan.units.create, (rows) =>
    tx.unit.createMany({ data: rows.map((row) => ({ ...row, ...born })) }),
  );
  await inChunks(plan.posts.create, (rows) =>
    tx.post.createMany({ data: rows.map((row) => ({ ...row, ...born })) }),
  );
  await inChunks(plan.people.create, (rows) =>
    tx.person.createMany({ data: rows.map((row) => ({ ...row, ...born })) }),
  );
  await updateUnits(tx, plan);
  await updatePosts(tx, plan);
  await updatePeople(tx, plan);
  await closeAndEnd(tx, plan, now);
  await inChunks(plan.holdings.start, (rows) => tx.postHolding.createMany({ data: rows }));
}

async function updateUnits(tx: Tx, { units }: ImportPlan): Promise<void> {
  await tx.$executeRaw`
    UPDATE unit SET name = v.name, kind = v.kind, parent_id = v."parentId", closed_at = NULL
    FROM jsonb_to_recordset(${JSON.stringify(units.update)}::jsonb) AS v (id text, name text, kind text, "parentId" text)
    WHERE unit.id = v.id`;
}

async function updatePosts(tx: Tx, { posts }: ImportPlan): Promise<void> {
  await tx.$executeRaw`
    UPDATE post SET title = v.title, closed_at = NULL
    FROM jsonb_to_recordset(${JSON.stringify(posts.update)}::jsonb) AS v (id text, title text)
    WHERE post.id = v.id`;
}

async function updatePeople(tx: Tx, { people }: ImportPlan): Promise<void> {
  await tx.$executeRaw`
    UPDATE person SET name = v.name, email = v.email
    FROM jsonb_to_recordset(${JSON.stringify(people.update)}::jsonb) AS v (id text, name text, email text)
    WHERE person.id = v.id`;
}

/** Nothing is removed: what the file no longer names is closed, so that past duties keep their unit, post and person. */
async function closeAndEnd(tx: Tx, { units, posts, holdings }: ImportPlan, now: Date): Promise<void> {
  await tx.$executeRaw`UPDATE unit SET closed_at = ${now} WHERE id = ANY(${units.close})`;
  await tx.$executeRaw`UPDATE post SET closed_at = ${now} WHERE id = ANY(${posts.close})`;
  await tx.$executeRaw`UPDATE post_holding SET held_until = ${now} WHERE id = ANY(${holdings.end})`;
  await tx.$executeRaw`
    UPDATE post_holding SET held_from = v."from"
    FROM jsonb_to_recordset(${JSON.stringify(holdings.redate)}::jsonb) AS v (id text, "from" timestamptz)
    WHERE post_holding.id = v.id`;
}

async function inChunks<Row>(rows: Row[], write: (chunk: Row[]) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < rows.length; at += ROWS_PER_INSERT) await write(rows.slice(at, at + ROWS_PER_INSERT));
}
