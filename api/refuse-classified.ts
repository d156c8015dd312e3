import type { FastifyInstance } from 'fastify';
import { classificationMark, type ClassificationMark } from '../domain/classified/classification-mark';
import { Problem } from './problem';

/** Secrets of a person are no texts: they are hashed, and nobody reads them. */
const SECRETS = ['password', 'current', 'token', 'key'];

/** Refuses a write that bears a mark of secrecy anywhere in it, before anything of it is looked at or kept. */
export function refuseClassified(app: FastifyInstance): void {
  app.addHook('preValidation', ({ body }, _reply, done) => {
    const found = markIn(body, '');
    done(found === null ? undefined : classified(found.path, found.mark));
  });
}

function markIn(value: unknown, path: string): { path: string; mark: ClassificationMark } | null {
  if (typeof value === 'string') {
    const mark = classificationMark(value);
    return mark && { path, mark };
  }
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return null;
  for (const [name, inner] of Object.entries(value)) {
    const found = SECRETS.includes(name) ? null : markIn(inner, path === '' ? name : `${path}.${name}`);
    if (found !== null) return found;
  }
  return null;
}

function classified(path: string, { level, line }: ClassificationMark): Problem {
  return new Problem(
    400,
    'classified',
    `${path || 'body'}: line ${line} bears ${level}: nothing classified goes into this engine, expected none`,
    `第 ${line} 行标有“${level}”：这里不处理涉密内容，没有保存，也不会发出；请按保密规定另行办理`,
  );
}
