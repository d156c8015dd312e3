import { z } from 'zod';
import { actorIn } from '../auth/guard';
import { unitRecord as recordOf } from '../cases/unit-record';
import { unitRecord } from './incident-schemas';
import type { Routes } from './routes';
import { id } from './unit-schemas';

/** The record of a unit. Its secretary sees the same lines as the decider, and before anything rests on them. */
export const unitRecordRoutes: Routes = (app, { db, groups }) => {
  app.get(
    '/api/v1/units/:id/record',
    { schema: { tags: ['cases'], params: z.object({ id }), response: { 200: unitRecord } } },
    (request) => recordOf({ db, keys: groups.keys }, actorIn(request), request.params.id, request.receivedAt),
  );
};
