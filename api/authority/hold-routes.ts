import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify';
import type { Reach } from '../../offices/reach';
import { inReach } from '../../offices/reach';
import type { Database } from '../../prisma/client';
import type { Actor } from '../auth/actor';
import { Problem } from '../problem';
import { reachOf } from './reach-of';
import { routeRows, type GuardedRoute, type RouteRow } from './route-rows';
import { subjectUnit } from './subject-unit';

/** Holds every route that is registered from now on to a row: without one it throws, and nothing starts. */
export function holdRoutes(app: FastifyInstance, webFolder: string): void {
  app.addHook('onRoute', (route) => {
    if (isPageFile(route, webFolder)) return;
    for (const method of [route.method].flat()) {
      if (rowOf(method, route.url) === undefined)
        throw new Error(`${method} ${route.url} has no row in api/authority/route-rows.ts: expected one`);
    }
  });
}

/** The row of a route by its own address, such as `/api/v1/duties/:id`. */
export function rowOf(method: string, route: string): RouteRow | undefined {
  return routeRows[`${method === 'HEAD' ? 'GET' : method} ${route}`];
}

/** One of the built pages' own files. */
function isPageFile({ method, url }: RouteOptions, webFolder: string): boolean {
  const reads = [method].flat().every((one) => one === 'GET' || one === 'HEAD');
  return reads && url !== '/' && existsSync(join(webFolder, url));
}

/**
 * How far this request reaches: by the table, and with what its `:id` names in it. Throws Problem 403 where the table
 * has nothing for the role, 404 where there is no such thing in reach.
 */
export async function requireAuthority(
  db: Database,
  request: FastifyRequest,
  actor: Actor,
  { may, of }: GuardedRoute,
): Promise<Reach> {
  const reach = await reachOf(db, actor, may);
  if (of === undefined) return reach;
  const { id = '' } = request.params as { id?: string };
  const found = await subjectUnit(db, of, id);
  if (found === null || found.officeId !== reach.officeId || !inReach(reach, found.unitId))
    throw new Problem(404, `${of}-unknown`, `${of} ${id}: there is none with this id in your reach`);
  return reach;
}
