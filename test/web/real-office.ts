import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { chromium, type Browser, type Page } from 'playwright-core';
import { openRound } from '../../activities/rounds/open-round';
import { SESSION_COOKIE } from '../../api/auth/who-asks';
import { createToken } from '../../api/auth/tokens';
import type { Role } from '../../domain/authority/role';
import { buildServer } from '../../api/server';
import { findChromium } from '../../runtime/chromium';
import { readConfig } from '../../runtime/config';
import { engineBench, type EngineBench } from '../setup/engine-bench';
import { testOffice, type TestOffice } from '../setup/test-office';

/** An office behind the real API and the built pages, with a browser that is signed in. */
export interface RealOffice {
  bench: EngineBench;
  office: TestOffice;
  address: string;
  /** Signed in as this role, in the post of the office's contact. */
  page(role: Role, viewport: { width: number; height: number }): Promise<Page>;
  /** A browser in which nobody is signed in. */
  visitor(viewport: { width: number; height: number }): Promise<Page>;
  stop(): Promise<void>;
}

const SESSION_MS = 3_600_000;

/** Six units whose round of each cadence of `policy` is open. */
export async function realOffice(policy: string): Promise<RealOffice> {
  const bench = await engineBench({ worker: false });
  const office = await testOffice(bench, { units: 6 });
  await office.load(policy);
  for (const { id } of await bench.deps.db.round.findMany({ where: { officeId: office.id } }))
    await openRound(bench.deps, { roundId: id });
  let address = '';
  const app: FastifyInstance = await buildServer({
    ...bench.deps,
    linkKeys: [],
    inboxFolder: null,
    webFolder: join(__dirname, '../../web/dist'),
    hosts: () => [new URL(address).host],
    address: () => address,
    ready: () => true,
    sampleName: '示例',
  });
  address = await app.listen({ host: '127.0.0.1', port: 0 });
  const executablePath = findChromium(readConfig(process.env, process.cwd()));
  if (executablePath === null)
    throw new Error('Chromium: not found, expected DUBAN_CHROMIUM or `npx duban install test-parts`');
  const browser: Browser = await chromium.launch({
    executablePath,
    args: ['--headless', '--no-sandbox', '--disable-gpu'],
  });
  return {
    ...{ bench, office, address },
    async page(role, viewport) {
      const now = await bench.now();
      const { tokenId: _, ...actor } = office.office;
      const expiresAt = new Date(now.getTime() + SESSION_MS);
      const token = { kind: 'session' as const, ...actor, role, expiresAt };
      const value = await createToken(bench.deps.db, token, now);
      const context = await browser.newContext({ viewport, locale: 'zh-CN' });
      await context.addCookies([{ name: SESSION_COOKIE, value, url: address }]);
      return context.newPage();
    },
    visitor: async (viewport) => (await browser.newContext({ viewport, locale: 'zh-CN' })).newPage(),
    async stop() {
      await browser.close();
      await app.close();
      await bench.stop();
    },
  };
}
