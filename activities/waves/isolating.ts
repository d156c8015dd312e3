import { Prisma } from '../../prisma/generated/client';

/** What came of each of many. */
export interface Isolated<One, Done> {
  done: Done[];
  failed: [one: One, error: Error][];
}

type Work<One, Done> = (some: readonly One[]) => Promise<Done[]>;

/**
 * Does many together, and where that fails finds those for which it does: the others are done. Throws where the
 * database fails, and where it fails for every one of several.
 */
export async function isolating<One, Done>(
  all: readonly One[],
  work: Work<One, Done>,
): Promise<Isolated<One, Done>> {
  const found = await byHalves(all, work);
  const [first] = found.failed;
  if (first !== undefined && all.length > 1 && found.failed.length === all.length) throw first[1];
  return found;
}

async function byHalves<One, Done>(
  some: readonly One[],
  work: Work<One, Done>,
): Promise<Isolated<One, Done>> {
  try {
    return { done: await work(some), failed: [] };
  } catch (error) {
    if (!(error instanceof Error) || isOfDatabase(error)) throw error;
    const [only, second] = some;
    if (only !== undefined && second === undefined) return { done: [], failed: [[only, error]] };
    const half = Math.ceil(some.length / 2);
    const before = await byHalves(some.slice(0, half), work);
    const after = await byHalves(some.slice(half), work);
    return { done: [...before.done, ...after.done], failed: [...before.failed, ...after.failed] };
  }
}

/** It speaks of no notice: what is tried again later may do better. */
const isOfDatabase = (error: Error): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError ||
  error instanceof Prisma.PrismaClientUnknownRequestError ||
  error instanceof Prisma.PrismaClientInitializationError ||
  error instanceof Prisma.PrismaClientRustPanicError ||
  error.name === 'DriverAdapterError';
