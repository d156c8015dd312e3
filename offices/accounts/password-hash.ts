import { hash, verify, type Options } from '@node-rs/argon2';

/** OWASP's second set for argon2id: 19 MiB, two passes, one lane. The library's default kind is argon2id. */
const COST: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** How many are worked out at a time: each takes a core and 19 MiB, and the rest of the engine wants its share. */
const AT_ONCE = 2;

let running = 0;
const waiting: (() => void)[] = [];

/** The hash of a password as it may be stored. */
export function hashOfPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, COST));
}

/** Whether this is the password of a hash. Without a hash it takes as long, and is not. */
export async function isPassword(password: string, stored: string | null): Promise<boolean> {
  nobody ??= hashOfPassword('nobody has this password');
  const compared = stored ?? (await nobody);
  const same = await inTurn(() => verify(compared, password));
  return same && stored !== null;
}

let nobody: Promise<string> | undefined;

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  }
}
