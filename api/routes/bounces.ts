import { z } from 'zod';
import { MAX_BOUNCE_BYTES, takeBounce } from '../../offices/bounces/take-bounce';
import { tellCases } from '../../offices/cases/tell-cases';
import { answerRefusals } from '../answer-refusals';
import { actorIn } from '../auth/guard';
import type { Routes } from './routes';

const MAIL = 'message/rfc822';

/** As its parser leaves it; a JSON body is no mail. */
const mail = z.custom<Buffer>(
  (body) => Buffer.isBuffer(body) && body.length > 0,
  `expected a mail as ${MAIL}`,
);

const answer = z.object({
  outcome: z.enum(['bounced', 'already', 'not-final', 'not-a-bounce']),
  deliveryId: z.string().nullable(),
  /** RFC 3463. */
  status: z.string().nullable(),
  /** The channel on which it went on; null where there is none left. */
  next: z.string().nullable(),
  /** Open cases whose papers it carried: they are to be served by hand. */
  caseIds: z.array(z.string()),
});

/** Mails that came back, as a mail server hands them over: the whole message, byte for byte. */
export const bounceRoutes: Routes = (app, { db, temporal }) => {
  app.addContentTypeParser(MAIL, { parseAs: 'buffer', bodyLimit: MAX_BOUNCE_BYTES }, (_request, body, done) =>
    done(null, body),
  );

  app.post(
    '/api/v1/bounces',
    {
      schema: {
        tags: ['deliveries'],
        consumes: [MAIL],
        body: mail,
        querystring: z.strictObject({
          /** For whom the mail server took it: the envelope's recipient. */
          to: z.string().trim().min(3).max(320).optional(),
        }),
        response: { 200: answer },
      },
    },
    async (request) => {
      const actor = actorIn(request);
      const bounce = { officeId: actor.officeId, bytes: request.body, to: request.query.to ?? null };
      const taken = await answerRefusals(() => takeBounce(db, bounce, request.receivedAt));
      await tellCases({ db, temporal }, taken.caseIds);
      return taken;
    },
  );
};
