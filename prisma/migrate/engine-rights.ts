import { Client, escapeIdentifier } from 'pg';

/**
 * Gives the engine's role what it needs after a migration: of a table that is append-only (its trigger says so) to read
 * and to add, of the others to change and delete too, of the record of migrations to read. Never to truncate, drop or
 * alter, which is the owner's. False, and nothing granted, where the engine's role is the owner itself, stands in for
 * it or is a superuser: no grant keeps such a role from anything.
 */
export async function grantEngineRights(ownerUrl: string, engineUrl: string): Promise<boolean> {
  const { role, owns } = await withSession(engineUrl, askWho);
  if (owns) return false;
  await withSession(ownerUrl, async (owner) => {
    const { rows } = await owner.query<{ name: string }>(APPEND_ONLY);
    const kept = rows.map(({ name }) => `public.${escapeIdentifier(name)}`).join(', ');
    const engine = escapeIdentifier(role);
    const all = 'ALL TABLES IN SCHEMA public';
    // One transaction, as several statements in one call are: nobody sees the engine without its rights.
    await owner.query(`
      GRANT USAGE ON SCHEMA public TO ${engine};
      REVOKE ALL ON ${all} FROM ${engine};
      GRANT SELECT, INSERT, UPDATE, DELETE ON ${all} TO ${engine};
      REVOKE UPDATE, DELETE ON ${kept} FROM ${engine};
      REVOKE INSERT, UPDATE, DELETE ON public._prisma_migrations FROM ${engine}`);
  });
  return true;
}

const APPEND_ONLY = `
  SELECT c.relname AS name FROM pg_trigger t
  JOIN pg_proc p ON p.oid = t.tgfoid JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE p.proname = 'refuse_change' AND n.nspname = 'public' ORDER BY c.relname`;

async function askWho(session: Client): Promise<{ role: string; owns: boolean }> {
  const { rows } = await session.query<{ role: string; owns: boolean }>(`
    SELECT r.rolname AS role, r.rolsuper OR pg_has_role(r.rolname, t.tableowner, 'MEMBER') AS owns
    FROM pg_roles r, pg_tables t
    WHERE r.rolname = current_user AND t.tablename = 'log_entry' AND t.schemaname = 'public'`);
  const [who] = rows;
  if (who === undefined) throw new Error('expected the table log_entry, found none: is this migrated?');
  return who;
}

async function withSession<Result>(url: string, use: (session: Client) => Promise<Result>): Promise<Result> {
  const session = new Client({ connectionString: url });
  session.on('error', () => undefined);
  await session.connect();
  try {
    return await use(session);
  } finally {
    await session.end();
  }
}
