import { z } from 'zod';
import { faultInChinese } from '../../offices/roster/fault-words';
import { isoInZone } from '../../domain/calendar/civil-time';
import { postKindInChinese } from '../../domain/people/post-kinds';
import { readPresets } from '../../offices/presets/read-presets';
import { rulesInForce } from '../../offices/rules';
import { actorIn } from '../auth/guard';
import { howFar } from '../begin/how-far';
import { importOfPage } from '../begin/import-of-page';
import { presetNamed } from '../begin/preset';
import { askedQuestions } from '../year/asked-questions';
import {
  begun,
  FAULTS_TOLD,
  presetItem,
  presetText,
  rosterAnswer,
  rosterBody,
  ROSTER_BODY_BYTES,
} from './begin-schemas';
import type { Routes } from './routes';

/** From an empty office to one whose rules are in force: the roster, and the policies that come with the engine. */
export const beginRoutes: Routes = (app, deps) => {
  const { db } = deps;
  app.get('/api/v1/begin', { schema: { tags: ['begin'], response: { 200: begun } } }, async (request) => {
    const { officeId } = actorIn(request);
    const now = request.receivedAt;
    const { roster, policy } = await howFar(db, officeId, now);
    const { office, title } = (await rulesInForce(db, officeId, now)).policy;
    return {
      roster,
      policy:
        policy === null
          ? null
          : { version: policy.version, title, inForceFrom: isoInZone(policy.inForceFrom, office.timeZone) },
    };
  });

  app.post(
    '/api/v1/roster',
    {
      bodyLimit: ROSTER_BODY_BYTES,
      schema: { tags: ['begin'], body: rosterBody, response: { 200: rosterAnswer } },
    },
    async (request) => {
      const { name, content, dryRun } = request.body;
      const file = { name, bytes: Buffer.from(content, 'base64'), dryRun };
      const { errors, ...counts } = await importOfPage(deps, actorIn(request), file, request.receivedAt);
      const told = errors.slice(0, FAULTS_TOLD);
      const said = told.map((error) => ({ ...error, messageZh: faultInChinese(error.message) }));
      return { ...counts, dryRun, errorCount: errors.length, errors: said };
    },
  );

  app.get(
    '/api/v1/presets',
    { schema: { tags: ['begin'], response: { 200: z.object({ items: z.array(presetItem) }) } } },
    async () => ({
      items: (await readPresets()).map(({ name, policy }) => ({
        ...{ name, title: policy.title, open: askedQuestions(policy).length },
        ladder: policy.ladder === undefined ? null : policy.ladder.title,
        cadences: Object.entries(policy.cadences).map(([cadence, { title, period, outcome, owes }]) => ({
          ...{ cadence, title, period, asks: outcome.ask },
          post: { zh: postKindInChinese(owes.post), en: owes.post.replaceAll('-', ' ') },
        })),
      })),
    }),
  );

  app.get(
    '/api/v1/presets/:name',
    {
      schema: {
        tags: ['begin'],
        params: z.object({ name: z.string().max(100) }),
        response: { 200: presetText },
      },
    },
    async (request) => {
      const { name, source, policy } = await presetNamed(request.params.name);
      return { name, title: policy.title, source };
    },
  );
};
