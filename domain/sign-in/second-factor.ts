import type { Role } from '../authority/role';

/**
 * Whom a password alone does not let act: deciders decide about people, and an administrator can make a link in
 * anybody's name.
 */
const needing: readonly Role[] = ['decider', 'administrator'];

/** Whether acting as this asks for a second factor beside the password. */
export function needsSecondFactor(role: Role): boolean {
  return needing.includes(role);
}
