import { z } from 'zod';
import { isoInZone } from '../../domain/calendar/civil-time';
import { rulesInForce } from '../../offices/rules';
import { actorIn } from '../auth/guard';
import { policyVersion, policyVersions } from '../year/policy-versions';
import { bilingual } from './duty-schemas';
import type { Routes } from './routes';
import { versionNumber } from './year-schemas';

const version = z.object({
  version: z.int(),
  inForceFrom: z.string(),
  /** The one that holds now: a later one may be loaded already. */
  inForce: z.boolean(),
  /** Null for one that this release no longer reads. */
  title: bilingual.nullable(),
  digest: z.string(),
});

/** The policy versions of an office, the newest first; and the text of one. */
export const policyVersionRoutes: Routes = (app, { db }) => {
  app.get(
    '/api/v1/policies',
    { schema: { tags: ['year'], response: { 200: z.object({ items: z.array(version) }) } } },
    async (request) => {
      const { officeId } = actorIn(request);
      const { policy, policyVersionId } = await rulesInForce(db, officeId, request.receivedAt);
      const zone = policy.office.timeZone;
      const items = await policyVersions(db, officeId);
      return {
        items: items.map(({ id, ...item }) => ({
          ...item,
          inForceFrom: isoInZone(item.inForceFrom, zone),
          inForce: id === policyVersionId,
        })),
      };
    },
  );

  app.get(
    '/api/v1/policies/:version',
    {
      schema: {
        tags: ['year'],
        params: z.object({ version: versionNumber }),
        response: { 200: z.object({ version: z.int(), digest: z.string(), source: z.string() }) },
      },
    },
    async (request) => {
      const { officeId } = actorIn(request);
      const { version: number, digest, source } = await policyVersion(db, officeId, request.params.version);
      return { version: number, digest, source };
    },
  );
};
