import { z } from 'zod';
import { linkPurposes } from '../../offices/links/link';
import { rulesInForce } from '../../offices/rules';
import { roles } from '../auth/actor';
import { actorIn } from '../auth/guard';
import { signOut } from '../auth/sign-out';
import { redeem } from '../auth/sign-in';
import { SESSION_COOKIE } from '../auth/who-asks';
import { Problem } from '../problem';
import type { Routes } from './routes';

const session = z.object({
  role: z.enum(roles),
  /** The one thing that it reaches, where a link of a notice opened it. */
  only: z.enum(linkPurposes).optional(),
  office: z.object({ id: z.string(), name: z.string(), timeZone: z.string() }),
  post: z.object({ id: z.string(), title: z.string(), unitId: z.string(), unitName: z.string() }).nullable(),
});

export const sessionRoutes: Routes = (app, deps) => {
  app.get(
    '/api/v1/session',
    { schema: { tags: ['session'], response: { 200: session } } },
    async (request) => {
      const actor = actorIn(request);
      const { name } = await deps.db.office.findUniqueOrThrow({ where: { id: actor.officeId } });
      const { policy } = await rulesInForce(deps.db, actor.officeId, request.receivedAt);
      const post =
        actor.postId === null ? null : await deps.db.post.findUnique({ where: { id: actor.postId } });
      const unit = post === null ? null : await deps.db.unit.findUnique({ where: { id: post.unitId } });
      return {
        role: actor.role,
        ...(actor.only === undefined ? {} : { only: actor.only.purpose }),
        office: { id: actor.officeId, name, timeZone: policy.office.timeZone },
        post:
          post === null
            ? null
            : { id: post.id, title: post.title, unitId: post.unitId, unitName: unit?.name ?? '' },
      };
    },
  );

  app.post(
    '/api/v1/session/redeem',
    {
      schema: {
        tags: ['session'],
        security: [],
        body: z.strictObject({ token: z.string().min(1).max(200) }),
        response: { 200: z.object({ ok: z.literal(true) }) },
      },
    },
    async (request, reply) => {
      const signedIn = await redeem(deps, request.body.token, request.receivedAt);
      if (signedIn === null) {
        throw new Problem(
          401,
          'sign-in',
          'token: unknown, used or over, expected the one in the printed address',
        );
      }
      reply.setCookie(SESSION_COOKIE, signedIn.secret, signedIn.cookie);
      return { ok: true as const };
    },
  );

  app.delete('/api/v1/session', { schema: { tags: ['session'] } }, async (request, reply) => {
    await signOut(deps.db, request, reply);
    return reply.code(204).send();
  });
};
