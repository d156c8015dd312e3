import { createHmac } from 'node:crypto';

/** A role that may log in. */
export interface Login {
  readonly name: string;
  /** Of letters, digits, - and _ only. */
  readonly password: string;
}

const ENGINE = 'duban_engine';

/** The engine's own role: its password follows from the owner's, and tells nothing of it. */
export function engineLogin(ownerPassword: string): Login {
  return { name: ENGINE, password: createHmac('sha256', ownerPassword).update(ENGINE).digest('base64url') };
}

/** SQL that makes the role, or gives one that is there this password; it may nothing until it is granted something. */
export function makeLogin({ name, password }: Login): string {
  return `
    DO $$ BEGIN
      IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = '${name}') THEN CREATE ROLE ${name}; END IF;
    END $$;
    ALTER ROLE ${name} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION PASSWORD '${password}'`;
}
