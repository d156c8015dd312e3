import type { Limit } from './limits';
import type { Path } from './yaml-source';

/** What is wrong with a limit of its right shape. Paths begin at the limit. */
export function limitFaults(limit: Limit): { path: Path; message: string }[] {
  if (limit.kind === 'share') return boundFaults(limit.atLeast, limit.atMost, isPart);
  if (limit.kind === 'floor') return boundFaults(limit.atLeast, limit.atMost, () => null);
  if (limit.kind === 'distribution') return oneFault(['oneGradeAtMost'], isPart(limit.oneGradeAtMost));
  return [];
}

function boundFaults(
  atLeast: string | undefined,
  atMost: string | undefined,
  faultOf: (bound: string) => string | null,
): { path: Path; message: string }[] {
  if (atLeast === undefined && atMost === undefined) {
    return [{ path: [], message: 'expected "atLeast" or "atMost", found neither' }];
  }
  if (atLeast !== undefined && atMost !== undefined && isMore(atLeast, atMost)) {
    return oneFault(['atMost'], `expected at least "atLeast" (${atLeast}), found "${atMost}"`);
  }
  return [
    ...oneFault(['atLeast'], atLeast === undefined ? null : faultOf(atLeast)),
    ...oneFault(['atMost'], atMost === undefined ? null : faultOf(atMost)),
  ];
}

/** Fractions and decimals alike; good enough to tell a bound that is the wrong way round. */
function isMore(one: string, other: string): boolean {
  const size = (bound: string): number => {
    const [part = 0, whole = 1] = bound.split('/').map(Number);
    return part / whole;
  };
  return size(one) > size(other);
}

function isPart(share: string): string | null {
  const [part = 0, whole = 1] = share.split('/').map(Number);
  return part <= whole ? null : `expected a share of at most 1, found "${share}"`;
}

function oneFault(path: Path, message: string | null): { path: Path; message: string }[] {
  return message === null ? [] : [{ path, message }];
}
