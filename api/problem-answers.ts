import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import type { ApiDeps } from './deps';
import { logRefusal } from './log-refusals';
import { Problem } from './problem';

interface ProblemDocument {
  type: string;
  title: string;
  status: number;
  detail: string;
  detailZh?: string;
  errors?: readonly { path: string; message: string; messageZh?: string }[];
}

/** Answers every failure as an RFC 9457 problem document. What is our own fault is logged and not told. */
export function answerProblems(app: FastifyInstance, { log }: ApiDeps): void {
  app.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    const document = documentOf(error);
    if (document.status >= 500) {
      log.error(
        { reason: error.message, stack: error.stack, method: request.method, path: pathOf(request.url) },
        'request failed',
      );
    }
    const path = pathOf(request.url);
    logRefusal(log, request, { status: document.status, code: document.title, path });
    void reply
      .code(document.status)
      .type('application/problem+json')
      .serializer(JSON.stringify)
      .send(document);
  });
  app.setNotFoundHandler((request, reply) => {
    const detail = `${request.method} ${pathOf(request.url)}: there is nothing here`;
    const document: ProblemDocument = {
      type: 'urn:duban:not-found',
      title: 'not-found',
      status: 404,
      detail,
    };
    void reply.code(404).type('application/problem+json').serializer(JSON.stringify).send(document);
  });
}

/** An address that no route can read: not decodable, or longer than any. It is not said again in the answer. */
export function answerBadAddress(error: FastifyError, _request: FastifyRequest, reply: FastifyReply): void {
  const status = error.statusCode ?? 400;
  void reply
    .code(status)
    .type('application/problem+json')
    .serializer(JSON.stringify)
    .send(document('bad-address', status, 'the address can not be read, expected one of a known path'));
}

function documentOf(error: Error & { statusCode?: number }): ProblemDocument {
  if (error instanceof Problem) {
    const { code, status, detail, detailZh, errors } = error;
    return {
      ...document(code, status, detail),
      ...(detailZh === undefined ? {} : { detailZh }),
      ...(errors === undefined ? {} : { errors }),
    };
  }
  if (hasZodFastifySchemaValidationErrors(error)) {
    const errors = error.validation.map(({ instancePath, message }) => ({
      path: instancePath.replace(/^\//, '').replaceAll('/', '.'),
      message: message ?? 'not as expected',
    }));
    const detail = errors.map(({ path, message }) => `${path || 'body'}: ${message}`).join('; ');
    return { ...document('invalid', 400, detail), errors };
  }
  const status = error.statusCode ?? 500;
  return status < 500
    ? document('bad-request', status, error.message)
    : document('internal', 500, 'the engine could not do this; its log says why');
}

function document(code: string, status: number, detail: string): ProblemDocument {
  return { type: `urn:duban:${code}`, title: code, status, detail };
}

/** Without what lets somebody in: a sign-in token in the query, the text of a link. */
function pathOf(url: string): string {
  return (url.split('?')[0] ?? url).replace(/^\/l\/.*/s, '/l/…');
}
