import type { Database } from '../../prisma/client';

/** A database that can be cut off from who holds it, and given back: what it is asked meanwhile fails, to be tried again. */
export function severable(db: Database): { db: Database; sever(): void; mend(): void } {
  let severed = false;
  const line = new Proxy(db, {
    get(target, name): unknown {
      if (severed) throw new Error('the engine is away');
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
  return { db: line, sever: () => void (severed = true), mend: () => void (severed = false) };
}
