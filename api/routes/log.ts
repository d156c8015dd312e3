import { z } from 'zod';
import { Problem } from '../problem';
import type { Routes } from './routes';

const checkpoint = z.object({
  /** Entries that it covers. */
  size: z.int(),
  root: z.string(),
  signedAt: z.string(),
  /** The signed text, as `duban audit checkpoint` prints it: this is what is to be kept. */
  note: z.string(),
});

/** The newest signed head of the log, for who keeps it elsewhere. It holds a name, a count and a hash. */
export const logRoutes: Routes = (app, { db }) => {
  app.get(
    '/api/v1/log/checkpoint',
    { schema: { tags: ['audit'], response: { 200: checkpoint } } },
    async () => {
      const last = await db.logCheckpoint.findFirst({ orderBy: { size: 'desc' } });
      if (last === null)
        throw new Problem(
          404,
          'not-signed-yet',
          'the log has no checkpoint yet: it is signed every quarter of an hour',
        );
      const { size, root, signedAt, note } = last;
      return { size: Number(size), root, signedAt: signedAt.toISOString(), note };
    },
  );
};
