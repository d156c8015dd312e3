import { z } from 'zod';
import { linkSecret, setLinkCookie } from '../auth/link-cookies';
import { signedInActor } from '../auth/who-asks';
import { askFreshLink } from '../links/ask-fresh-link';
import { openLink } from '../links/open-link';
import type { Routes } from './routes';

const body = z.strictObject({ link: z.string().min(1).max(500) });

/**
 * Links of notices. Their pages are drawn by a GET, which mail scanners send too and which changes nothing; a person's
 * browser then asks here.
 */
export const linkRoutes: Routes = (app, deps) => {
  app.post(
    '/api/v1/links/open',
    {
      schema: {
        tags: ['links'],
        security: [],
        body,
        response: {
          200: z.object({ to: z.string(), as: z.enum(['link', 'signed-in', 'other', 'sign-in']) }),
        },
      },
    },
    async (request, reply) => {
      const browser = {
        signedIn: await signedInActor(request, deps.db),
        secretOf: (linkId: string) => linkSecret(request, linkId),
      };
      const { to, as, session } = await openLink(deps, request.body.link, browser, request.receivedAt);
      if (session !== null) setLinkCookie(request, reply, session, deps.address());
      return { to, as };
    },
  );

  app.post(
    '/api/v1/links/fresh',
    {
      schema: {
        tags: ['links'],
        security: [],
        body,
        response: { 202: z.object({ leavesAt: z.string() }) },
      },
    },
    async (request, reply) =>
      reply.code(202).send(await askFreshLink(deps, request.body.link, request.receivedAt)),
  );
};
