import { compareRational, rationalOf } from '../burden/rational';
import type { Span } from './dates';
import type { LadderFault } from './ladder-fault';
import type { Authority, RungTerms } from './ladder';
import type { Rung } from './rungs';
import { lighterThan, orNone } from './ladder-order';

type Terms = Partial<RungTerms>;

/** What a decider may take instead. */
export function orderFaults(rung: Rung, { mayBecome }: Terms, named: readonly Rung[]): LadderFault[] {
  const lighter = lighterThan(rung, named);
  return (mayBecome ?? []).flatMap((other, place): LadderFault[] => {
    if (lighter.includes(other)) return [];
    const message = `expected a lighter rung of this ladder (${orNone(lighter)}), found "${other}"`;
    return [{ path: ['mayBecome', place], message }];
  });
}

/** Authorities that could never decide, or nobody but those who decided before. */
export function authorityFaults({ decidedBy, appeal, rectification, lookBack }: Terms): LadderFault[] {
  const chains: [string[], readonly string[] | undefined][] = [
    ['decidedBy', decidedBy] as const,
    ['appeal.decidedBy', appeal?.decidedBy] as const,
  ].map(([at, authority]) => [
    [...at.split('.'), authority?.kind === 'body' ? 'recordedBy' : 'posts'],
    authority && chainOf(authority),
  ]);
  chains.push(
    [['rectification', 'verifiedBy'], rectification?.verifiedBy],
    [['lookBack', 'by'], lookBack?.by],
  );
  return [
    ...shareFaults(['decidedBy'], decidedBy),
    ...shareFaults(['appeal', 'decidedBy'], appeal?.decidedBy),
    ...chains.flatMap(([path, chain]) => repeated(path, chain ?? [])),
    ...appealFaults(decidedBy, appeal?.decidedBy),
  ];
}

const chainOf = (authority: Authority): readonly string[] =>
  authority.kind === 'person' ? authority.posts : authority.recordedBy;

/** More than the whole is never there and never in favour. */
function shareFaults(path: string[], authority: Authority | undefined): LadderFault[] {
  if (authority?.kind !== 'body') return [];
  return (['quorumAbove', 'passesAbove'] as const).flatMap((field) => {
    const share = authority[field];
    if (compareRational(rationalOf(share), { numerator: 1n, denominator: 1n }) < 0) return [];
    const message = `expected a share below 1, for more than it has to be reached, found "${share}"`;
    return [{ path: [...path, field], message }];
  });
}

function repeated(path: string[], chain: readonly string[]): LadderFault[] {
  return chain.flatMap((post, place) =>
    chain.indexOf(post) === place
      ? []
      : [{ path: [...path, place], message: `expected each post once, found "${post}" again` }],
  );
}

/** Who decided never decides on the appeal: a chain of one post that may have decided leaves nobody. */
function appealFaults(decidedBy: Authority | undefined, appeal: Authority | undefined): LadderFault[] {
  if (decidedBy === undefined || appeal === undefined) return [];
  const [only, ...others] = chainOf(appeal);
  if (only === undefined || others.length > 0 || !chainOf(decidedBy).includes(only)) return [];
  const field = appeal.kind === 'person' ? 'posts' : 'recordedBy';
  const message = `expected a post beside "${only}", which may have decided before and then may not again`;
  return [{ path: ['appeal', 'decidedBy', field], message }];
}

/** Windows in which nothing could happen. A look-back may follow at once. */
export function spanFaults({ decision, act, appeal, rectification, lookBack, mark }: Terms): LadderFault[] {
  const spans: [string, Span | undefined][] = [
    ['decision.deferAtMost', decision?.defersAtMost === 0 ? undefined : decision?.deferAtMost],
    ['act.within', act?.within],
    ['appeal.within', appeal?.within],
    ['appeal.decision', appeal?.decision],
    ['rectification.within', rectification?.within],
    ['rectification.verification', rectification?.verification],
    ['lookBack.within', lookBack?.within],
    ['mark', mark],
  ];
  return spans.flatMap(([at, span]) =>
    span !== undefined && Object.values(span).every((count) => count === 0)
      ? [{ path: at.split('.'), message: 'expected a span of at least 1, found one of nothing' }]
      : [],
  );
}
