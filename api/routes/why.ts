import { z } from 'zod';
import { caseWhy } from '../../offices/why/case-why';
import { dutyWhy } from '../../offices/why/duty-why';
import { noticeWhy } from '../../offices/why/notice-why';
import { actorIn } from '../auth/guard';
import { Problem } from '../problem';
import type { Routes } from './routes';
import { caseWhyAnswer, dutyWhyAnswer, noticeWhyAnswer } from './why-schemas';

const params = z.object({ id: z.string().min(1).max(64) });

/** Why a duty, a notice or a case is as it is, derived on the spot. A token with a unit reaches that unit only. */
export const whyRoutes: Routes = (app, { db }) => {
  app.get(
    '/api/v1/duties/:id/why',
    { schema: { tags: ['why'], params, response: { 200: dutyWhyAnswer } } },
    async (request) => {
      const { id } = request.params;
      const why = await dutyWhy(db, actorIn(request).reach, id, request.receivedAt);
      if (why === null)
        throw new Problem(404, 'duty-unknown', `duty ${id}: there is none with this id in your reach`);
      return why;
    },
  );

  app.get(
    '/api/v1/notices/:id/why',
    { schema: { tags: ['why'], params, response: { 200: noticeWhyAnswer } } },
    async (request) => {
      const { id } = request.params;
      const why = await noticeWhy(db, actorIn(request).reach, id, request.receivedAt);
      if (why === null)
        throw new Problem(404, 'notice-unknown', `notice ${id}: there is none with this id in your reach`);
      return why;
    },
  );

  app.get(
    '/api/v1/cases/:id/why',
    { schema: { tags: ['why'], params, response: { 200: caseWhyAnswer } } },
    async (request) => {
      const { id } = request.params;
      const why = await caseWhy(db, actorIn(request).reach, id, request.receivedAt);
      if (why === null)
        throw new Problem(404, 'case-unknown', `case ${id}: there is none with this id in your reach`);
      return why;
    },
  );
};
