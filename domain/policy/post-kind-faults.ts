import { postKinds } from '../people/post-kinds';
import type { Authority, RungTerms } from './ladder';
import type { LadderFault } from './ladder-fault';
import { didYouMean } from './near-spelling';
import type { Path } from './yaml-source';

/**
 * A kind of post that no roster can have: nobody would ever owe, decide or verify, and nobody would see why. Null for
 * one that there is.
 */
export function postKindFault(path: Path, post: string): { path: Path; message: string } | null {
  const known: readonly string[] = postKinds;
  if (known.includes(post)) return null;
  const message = `expected a kind of post (${known.join(', ')}), found "${post}"${didYouMean(post, known)}`;
  return { path, message };
}

/** The same for every post that a rung names. Paths begin at the rung. */
export function rungPostFaults(terms: Partial<RungTerms>): LadderFault[] {
  const { exists, decidedBy, appeal, rectification, lookBack } = terms;
  const named: [Path, readonly string[] | undefined][] = [
    [['exists', 'posts'], exists?.posts],
    ...chain(['decidedBy'], decidedBy),
    ...chain(['appeal', 'decidedBy'], appeal?.decidedBy),
    [['rectification', 'verifiedBy'], rectification?.verifiedBy],
    [['lookBack', 'by'], lookBack?.by],
  ];
  return named.flatMap(([path, posts]) =>
    (posts ?? []).flatMap((post, place) => postKindFault([...path, place], post) ?? []),
  );
}

function chain(path: Path, authority: Authority | undefined): [Path, readonly string[]][] {
  if (authority === undefined) return [];
  return authority.kind === 'person'
    ? [[[...path, 'posts'], authority.posts]]
    : [[[...path, 'recordedBy'], authority.recordedBy]];
}
