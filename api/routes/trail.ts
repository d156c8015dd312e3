import { actorIn } from '../auth/guard';
import { Problem } from '../problem';
import { noteReading } from '../trail/note-reading';
import { searchTrails } from '../trail/search';
import { trailOf } from '../trail/trail-of';
import { found, searchQuery, trail, trailKinds, trailParams, trailQuery } from '../trail/trail-schemas';
import type { Routes } from './routes';

/** What auditors read: all of it from the log, and that they read it is an entry of the log itself. */
export const trailRoutes: Routes = (app, deps) => {
  const { db } = deps;

  app.get(
    '/api/v1/trail/search',
    { schema: { tags: ['audit'], querystring: searchQuery, response: { 200: found } } },
    (request) => searchTrails(db, actorIn(request).reach, request.query.q, request.receivedAt),
  );

  for (const kind of trailKinds) {
    app.get(
      `/api/v1/trail/${kind}s/:id`.replace('dutys', 'duties'),
      {
        schema: { tags: ['audit'], params: trailParams, querystring: trailQuery, response: { 200: trail } },
      },
      (request) => {
        const exports = deps.bundleOf !== undefined && kind !== 'duty';
        const asked = { kind, id: request.params.id, query: request.query, exports };
        return trailOf(db, actorIn(request), asked, request.receivedAt);
      },
    );
  }

  for (const kind of ['case', 'round', 'unit'] as const) {
    app.get(
      `/api/v1/trail/${kind}s/:id/bundle`,
      { schema: { tags: ['audit'], params: trailParams } },
      async (request, reply) => {
        const { bundleOf } = deps;
        if (bundleOf === undefined)
          throw new Problem(
            404,
            'no-export',
            `this engine writes no bundles here: \`duban audit export\` does`,
          );
        const actor = actorIn(request);
        const { id } = request.params;
        const text = await bundleOf({ kind, id, officeId: actor.officeId }, request.receivedAt);
        await noteReading(db, actor, { kind, id, from: null, until: null }, request.receivedAt);
        return reply
          .header('content-type', 'application/json')
          .header('content-disposition', `attachment; filename="duban-${kind}-${id}.json"`)
          .send(text);
      },
    );
  }
};
