import type { FastifyInstance } from 'fastify';
import { Problem } from './problem';

/** Refuses a request with the character U+0000 anywhere in it: no text of a person has one, and no database keeps it. */
export function refuseNul(app: FastifyInstance): void {
  const stop = (path: string | null): Problem | undefined => (path === null ? undefined : refused(path));
  // Of the address before it is asked whose it is; the body is read after that.
  app.addHook('onRequest', ({ query, params }, _reply, done) => {
    done(stop(nulIn(params, 'path') ?? nulIn(query, 'query')));
  });
  app.addHook('preValidation', ({ body }, _reply, done) => done(stop(nulIn(body, 'body'))));
}

/** Where the first one stands. */
function nulIn(value: unknown, path: string): string | null {
  if (typeof value === 'string') return value.includes('\u0000') ? path : null;
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return null;
  for (const [name, inner] of Object.entries(value)) {
    if (name.includes('\u0000')) return path;
    const found = nulIn(inner, `${path}.${name}`);
    if (found !== null) return found;
  }
  return null;
}

function refused(path: string): Problem {
  return new Problem(
    400,
    'nul-character',
    `${path}: holds the character U+0000, expected text without it`,
    '内容里有一个看不见的控制字符（U+0000），请删去后重试',
  );
}
