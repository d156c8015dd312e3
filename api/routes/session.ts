import { z } from 'zod';
import { operationsOf } from '../../domain/authority/may';
import { roles } from '../../domain/authority/role';
import { table, type Operation } from '../../domain/authority/table';
import { linkPurposes } from '../../offices/links/link';
import { rulesInForce } from '../../offices/rules';
import { actorIn } from '../auth/guard';
import { signOut } from '../auth/sign-out';
import { redeem } from '../auth/sign-in';
import { SESSION_COOKIE } from '../auth/who-asks';
import { Problem } from '../problem';
import { whoSignedIn } from '../sign-in/who-signed-in';
import type { Routes } from './routes';
import { standing } from './sign-in-schemas';

const session = z.object({
  role: z.enum(roles),
  /** All that the role may do, by the table that every request is held to: what a page need not offer is not here. */
  may: z.array(z.enum(Object.keys(table) as [Operation, ...Operation[]])),
  /** The one thing that it reaches, where a link of a notice opened it. */
  only: z.enum(linkPurposes).optional(),
  /** Who signed in with a password; null for a program, and for the key that the engine prints. */
  person: z.object({ id: z.string(), name: z.string() }).nullable(),
  /** `expected`: as what they act asks for one, and until it is given this session reaches only itself. */
  secondFactor: z.object({ has: z.boolean(), expected: z.boolean(), recoveryCodesLeft: z.int() }).nullable(),
  /** As what they act now. */
  acting: standing,
  /** All that the person may act as. */
  standings: z.array(standing.extend({ unitName: z.string().nullable(), postTitle: z.string().nullable() })),
  office: z.object({ id: z.string(), name: z.string(), timeZone: z.string() }),
  post: z.object({ id: z.string(), title: z.string(), unitId: z.string(), unitName: z.string() }).nullable(),
});

/** What is left to a session that waits for a second factor. */
const ITSELF: Operation[] = ['session.own'];

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
        may: actor.held === true ? ITSELF : operationsOf(actor.role),
        ...(actor.only === undefined ? {} : { only: actor.only.purpose }),
        acting: { role: actor.role, unitId: actor.unitId, postId: actor.postId },
        ...(await whoSignedIn(deps.db, actor, request.receivedAt)),
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
