import type { Limit, LimitOf } from '../policy/limits';
import type { Policy } from '../policy/schema';

/** A limit with the name that its policy gives it. */
export type NamedLimit<Kind extends Limit['kind'] = Limit['kind']> = LimitOf<Kind> & {
  readonly name: string;
};

/** Every limit of a policy, in the policy's order. */
export function limitsOf(policy: Pick<Policy, 'limits'>): NamedLimit[] {
  return Object.entries(policy.limits ?? {}).map(([name, limit]) => ({ ...limit, name }));
}

/**
 * Whether something counts against a limit. A limit that says `needs-ground` allows what a person has given a ground
 * for: such an item is left out of its counts. Every other limit counts all.
 */
export function countsAgainst(limit: NamedLimit, item: { readonly ground: unknown }): boolean {
  return limit.then !== 'needs-ground' || item.ground === null;
}
