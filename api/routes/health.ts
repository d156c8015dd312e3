import { z } from 'zod';
import type { Routes } from './routes';

export const healthRoutes: Routes = (app, { ready }) => {
  const answer = z.object({ ok: z.boolean() });
  app.get('/healthz', { schema: { tags: ['health'], security: [], response: { 200: answer } } }, () => ({
    ok: true,
  }));
  app.get(
    '/readyz',
    { schema: { tags: ['health'], security: [], response: { 200: answer, 503: answer } } },
    async (_request, reply) => reply.code(ready() ? 200 : 503).send({ ok: ready() }),
  );
  app.get('/api/openapi.json', { schema: { hide: true } }, () => app.swagger());
};
