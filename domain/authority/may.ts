import type { Role } from './role';
import { table, type Cell, type Operation } from './table';

/** How far a role reaches with an operation; `none` where it may not do it. */
export function cellOf(role: Role, operation: Operation): Cell {
  return table[operation].cells[role];
}

/** Whether a role may do it at all, somewhere. */
export function may(role: Role, operation: Operation): boolean {
  return cellOf(role, operation) !== 'none';
}

/** All that a role may do, in the table's order. */
export function operationsOf(role: Role): Operation[] {
  return (Object.keys(table) as Operation[]).filter((operation) => may(role, operation));
}
