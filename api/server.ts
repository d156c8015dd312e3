import cookie from '@fastify/cookie';
import swagger from '@fastify/swagger';
import Fastify, { type FastifyInstance } from 'fastify';
import {
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod';
import { guardRequests } from './auth/guard';
import type { ApiDeps } from './deps';
import { answerBadAddress, answerProblems } from './problem-answers';
import { refuseClassified } from './refuse-classified';
import { refuseNul } from './refuse-nul';
import { absenceRoutes } from './routes/absences';
import { accountRoutes } from './routes/accounts';
import { beginRoutes } from './routes/begin';
import { boardRoutes } from './routes/board';
import { mapRoutes } from './routes/map';
import { bounceRoutes } from './routes/bounces';
import { burdenRoutes } from './routes/burden';
import { burdenMeterRoutes } from './routes/burden-meter';
import { cadenceRoutes } from './routes/cadences';
import { calendarFeedRoutes } from './routes/calendar-feeds';
import { caseRoutes } from './routes/cases';
import { channelRoutes } from './routes/channels';
import { deliveryRoutes } from './routes/deliveries';
import { documentRoutes } from './routes/documents';
import { dutyRoutes } from './routes/duties';
import { extensionRoutes } from './routes/extensions';
import { gapRoutes } from './routes/gaps';
import { healthRoutes } from './routes/health';
import { inboxRoutes } from './routes/inbox';
import { incidentRoutes } from './routes/incidents';
import { linkRoutes } from './routes/links';
import { logRoutes } from './routes/log';
import { noticeWishRoutes } from './routes/notice-wish';
import { occasionRoutes } from './routes/occasions';
import { roundRoutes } from './routes/rounds';
import { secondFactorRoutes } from './routes/second-factor';
import { sessionRoutes } from './routes/session';
import { ownSessionRoutes } from './routes/sessions';
import { signInRoutes } from './routes/sign-in';
import { templateRoutes } from './routes/templates';
import { trailRoutes } from './routes/trail';
import { unreachableRoutes } from './routes/unreachable';
import { unitRecordRoutes } from './routes/unit-record';
import { unitRoutes } from './routes/units';
import { whyRoutes } from './routes/why';
import { yearRoutes } from './routes/year';
import { servePages } from './pages';

/** A duty's outcome is a text, not a file: bodies stay small. */
const MAX_BODY_BYTES = 1_048_576;

/** The HTTP API and the pages. The caller listens and closes. */
export async function buildServer(deps: ApiDeps): Promise<FastifyInstance> {
  const app = Fastify({
    ...{ bodyLimit: MAX_BODY_BYTES, logger: false, forceCloseConnections: true },
    frameworkErrors: answerBadAddress,
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  answerProblems(app, deps);
  refuseNul(app);
  await app.register(cookie);
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Duban',
        version: '1',
        description: 'Supervision schedules: duties, outcomes, reviews.',
      },
      components: {
        securitySchemes: {
          bearer: { type: 'http', scheme: 'bearer' },
          session: { type: 'apiKey', in: 'cookie', name: 'duban_session' },
        },
      },
      security: [{ bearer: [] }, { session: [] }],
    },
    transform: jsonSchemaTransform,
  });
  guardRequests(app, deps);
  refuseClassified(app);
  const api = app.withTypeProvider<ZodTypeProvider>();
  for (const routes of [
    healthRoutes,
    sessionRoutes,
    signInRoutes,
    ownSessionRoutes,
    secondFactorRoutes,
    accountRoutes,
    linkRoutes,
    beginRoutes,
    boardRoutes,
    mapRoutes,
    dutyRoutes,
    extensionRoutes,
    documentRoutes,
    cadenceRoutes,
    burdenRoutes,
    burdenMeterRoutes,
    occasionRoutes,
    roundRoutes,
    whyRoutes,
    yearRoutes,
    inboxRoutes,
    channelRoutes,
    noticeWishRoutes,
    templateRoutes,
    calendarFeedRoutes,
    unitRoutes,
    absenceRoutes,
    caseRoutes,
    incidentRoutes,
    unitRecordRoutes,
    unreachableRoutes,
    bounceRoutes,
    deliveryRoutes,
    gapRoutes,
    logRoutes,
    trailRoutes,
  ]) {
    // eslint-disable-next-line @typescript-eslint/require-await -- a plugin without a callback is one that gives a promise
    await api.register(async (scope) => routes(scope.withTypeProvider<ZodTypeProvider>(), deps));
  }
  await servePages(app, deps);
  return app;
}
