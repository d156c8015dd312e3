import { join } from 'node:path';
import { createToken } from '../../api/auth/tokens';
import { buildServer } from '../../api/server';
import { startDatabases } from '../databases';
import type { Bench } from '../report';
import { askApi, type Spread } from './ask-api';
import { asksOf } from './asks';
import { fillYear, UNTIL } from './fill-year';
import { boardDeps } from './setting';
import { showPages } from './show-pages';

/** Of an issue's goal. */
const UNITS = 14_000;
const ASKED = 60;
const SHOWN = 10;
const SESSION_MS = 3_600_000;

/**
 * The board and the map over a year of an office: how long the API takes to answer what the pages ask, and how long
 * until a page shows it. No peer: the goals are absolute ones.
 */
export const board: Bench = async ({ units = UNITS, runs: asked = ASKED }, say) => {
  const databases = await startDatabases();
  const deps = boardDeps(databases.url);
  let address = '';
  const app = await buildServer({
    ...{ ...deps, linkKeys: [], inboxFolder: null, sampleName: '' },
    webFolder: join(__dirname, '..', '..', 'web', 'dist'),
    ...{ hosts: () => [new URL(address).host], address: () => address, ready: () => true },
  });
  try {
    const begun = performance.now();
    const { officeId, rounds, duties } = await fillYear(deps, units, say);
    const fillSeconds = Math.round((performance.now() - begun) / 1000);
    say(`filled ${duties} duties of ${rounds} rounds in ${fillSeconds} s`);
    address = await app.listen({ host: '127.0.0.1', port: 0 });
    const actor = { role: 'office' as const, officeId, unitId: null, postId: null };
    const expiresAt = new Date(UNTIL.getTime() + SESSION_MS);
    const bearer = await createToken(deps.db, { kind: 'bearer', ...actor, expiresAt }, UNTIL);
    const session = await createToken(deps.db, { kind: 'session', ...actor, expiresAt }, UNTIL);
    const api: Spread[] = [];
    for (const ask of await asksOf(deps.db, officeId)) {
      await askApi(ask, address, bearer, 3);
      api.push(await askApi(ask, address, bearer, asked));
      say(line(api.at(-1)));
    }
    const pages = await showPages(address, session, Math.min(SHOWN, asked));
    pages.forEach((spread) => say(line(spread)));
    return {
      ...{ name: 'board', ours: Math.max(...api.map(({ p95 }) => p95)), theirs: {}, ratio: null },
      ...{ unit: 'ms', runs: [...api, ...pages], units, rounds, duties, fillSeconds },
      slowestPage: Math.max(...pages.map(({ p95 }) => p95)),
      notes: [
        'ours: the 95th percentile of the slowest question to the API, three clients at once; the goal is 300 ms',
        'slowestPage: the same until a page shows its content, in a browser that has kept nothing; the goal is 1,500 ms',
      ],
    };
  } finally {
    await app.close();
    await deps.close();
    await databases.stop();
  }
};

const line = (spread: Spread | undefined): string =>
  spread === undefined
    ? ''
    : `${spread.name}: p50 ${spread.p50} ms, p95 ${spread.p95} ms, at most ${spread.most} ms`;
