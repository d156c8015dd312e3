import { z } from 'zod';
import { resetSecondFactor } from '../../offices/accounts/second-factor';
import { answerRefusals } from '../answer-refusals';
import { actorIn } from '../auth/guard';
import { Problem } from '../problem';
import { beginOwnSecondFactor, confirmOwnSecondFactor } from '../sign-in/set-up-second-factor';
import type { Routes } from './routes';
import { beginFactorBody, code, done, resetFactorBody } from './sign-in-schemas';

/** The second factor beside a password: one's own is set up, somebody's who lost it is taken away. */
export const secondFactorRoutes: Routes = (app, deps) => {
  const { db, address } = deps;

  app.post(
    '/api/v1/session/second-factor',
    {
      schema: {
        tags: ['session'],
        body: beginFactorBody,
        response: { 200: z.object({ secret: z.string(), uri: z.string() }) },
      },
    },
    (request) => beginOwnSecondFactor(deps, actorIn(request), request.body, request.receivedAt),
  );

  app.post(
    '/api/v1/session/second-factor/confirm',
    {
      schema: {
        tags: ['session'],
        body: z.strictObject({ code }),
        response: { 200: z.object({ recoveryCodes: z.array(z.string()) }) },
      },
    },
    async (request, reply) => {
      const exchange = { request, reply, address: address() };
      const actor = actorIn(request);
      return { recoveryCodes: await confirmOwnSecondFactor(deps, exchange, actor, request.body.code) };
    },
  );

  app.post(
    '/api/v1/second-factors/reset',
    { schema: { tags: ['accounts'], body: resetFactorBody, response: { 200: done } } },
    async (request) => {
      const { officeId, personId: byPersonId = null } = actorIn(request);
      const { email, reason } = request.body;
      const person = await db.person.findFirst({
        where: { officeId, email: { equals: email, mode: 'insensitive' } },
      });
      if (person === null)
        throw new Problem(404, 'person-unknown', `email: nobody here has ${email}`, '花名册里没有这个邮箱');
      // Whoever has it sets up another; whoever lost it is in no session of theirs.
      if (person.id === byPersonId)
        throw new Problem(
          409,
          'own-second-factor',
          'yours is set up anew on /account, or taken away by another administrator',
          '自己的请在“我的登录”里换一个，或请另一位管理员重置',
        );
      const given = { officeId, personId: person.id, byPersonId, reason };
      await answerRefusals(() => db.$transaction((tx) => resetSecondFactor(tx, given, request.receivedAt)));
      return { ok: true as const };
    },
  );
};
