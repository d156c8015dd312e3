import { z } from 'zod';
import { parsePolicy } from '../../domain/policy/parse';
import { rulesInForce, rulesOfVersion, type OfficeRules } from '../../offices/rules';
import { actorIn } from '../auth/guard';
import { compareYears, recordedOccasions } from '../year/compare-years';
import { policyVersion } from '../year/policy-versions';
import type { Routes } from './routes';
import { comparison, question, versionNumber, yearNumber } from './year-schemas';

const compared = comparison.extend({ year: z.int(), before: z.int(), after: z.int() });

/** As `duban policy check --json` says it; `comparison` is null where there are errors. */
const drafted = z.object({
  ok: z.boolean(),
  errors: z.array(z.object({ path: z.string(), line: z.int(), message: z.string() })),
  unresolved: z.array(question.extend({ line: z.int() })),
  comparison: comparison.nullable(),
});

/** What moves in a year, and why: between two versions of the policy, or between the one in force and a draft. */
export const yearCompareRoutes: Routes = (app, { db }) => {
  app.get(
    '/api/v1/year/compare',
    {
      schema: {
        tags: ['year'],
        querystring: z.object({ year: yearNumber, before: versionNumber, after: versionNumber }),
        response: { 200: compared },
      },
    },
    async (request) => {
      const { officeId } = actorIn(request);
      const { year, before, after } = request.query;
      const [earlier, later] = [
        await rulesOfVersion(db, (await policyVersion(db, officeId, before)).id),
        await rulesOfVersion(db, (await policyVersion(db, officeId, after)).id),
      ];
      return { year, before, after, ...compareYears(earlier.policy, later.policy, standing(later), year) };
    },
  );

  app.post(
    '/api/v1/year/compare',
    {
      schema: {
        tags: ['year'],
        body: z.strictObject({
          year: z.int().min(1990).max(2100),
          source: z.string().min(1).max(500_000),
        }),
        response: { 200: drafted },
      },
    },
    async (request) => {
      const { officeId } = actorIn(request);
      const { year, source } = request.body;
      const { policy, errors, unresolved } = parsePolicy(source);
      const open = unresolved.map(({ quote, suggestion, ...rest }) => ({
        ...rest,
        title: null,
        quote: quote ?? null,
        suggestion: suggestion ?? null,
      }));
      if (policy === null || errors.length > 0) {
        return { ok: false, errors, unresolved: open, comparison: null };
      }
      const inForce = await rulesInForce(db, officeId, request.receivedAt);
      return {
        ok: true,
        errors: [],
        unresolved: open,
        comparison: compareYears(inForce.policy, policy, standing(inForce), year),
      };
    },
  );
};

function standing(rules: OfficeRules) {
  return { calendar: rules.calendar, recorded: recordedOccasions(rules) };
}
