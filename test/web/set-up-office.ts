import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { buildServer } from '../../api/server';
import { setUpAddress } from '../../cli/start/sign-in-address';
import { linkKeys } from '../../offices/links/link-keys';
import { linkSigner } from '../../offices/links/sign-link';
import { findChromium } from '../../runtime/chromium';
import { newEncryptionKeyText, parseEncryptionKeys } from '../../runtime/codec/encryption-key';
import { readConfig } from '../../runtime/config';
import { freePort } from '../../runtime/free-port';
import { engineBench, type EngineBench } from '../setup/engine-bench';

/** The whole engine without an office, as `SAMPLE=off` starts it, on the test server's time. */
export interface EmptyEngine {
  bench: EngineBench;
  address: string;
  /** What the engine prints where there is no office. */
  setUp: string;
  /** A browser of somebody's own, whose clock is the engine's. */
  visitor(viewport: { width: number; height: number }): Promise<Page>;
  /** Skips to a moment, and takes the browsers' clocks along. */
  skipTo(instant: string): Promise<void>;
  stop(): Promise<void>;
}

/** What a page may take to show what was done; far more than it does. */
const PATIENCE_MS = 15_000;

/**
 * @param from when it starts: an instant (ISO 8601 with offset)
 * @param loadSample what the set-up page offers beside an office of one's own
 */
export async function emptyEngine(
  from: string,
  loadSample?: (deps: EngineBench['deps']) => Promise<string>,
): Promise<EmptyEngine> {
  const address = `http://127.0.0.1:${await freePort()}`;
  const keys = linkKeys(parseEncryptionKeys(newEncryptionKeyText()));
  const bench = await engineBench({ links: { publicUrl: address, sign: linkSigner(keys, address) } });
  await bench.skipTo(from);
  const app: FastifyInstance = await buildServer({
    ...bench.deps,
    linkKeys: keys,
    inboxFolder: null,
    webFolder: join(__dirname, '../../web/dist'),
    hosts: () => [new URL(address).host],
    address: () => address,
    ready: () => true,
    sampleName: '示例',
    loadSample: loadSample && (() => loadSample(bench.deps)),
  });
  await app.listen({ host: '127.0.0.1', port: Number(new URL(address).port) });
  const executablePath = findChromium(readConfig(process.env, process.cwd()));
  if (executablePath === null)
    throw new Error('Chromium: not found, expected DUBAN_CHROMIUM or `npx duban install test-parts`');
  const args = ['--headless', '--no-sandbox', '--disable-gpu'];
  const browser: Browser = await chromium.launch({ executablePath, args });
  const contexts: BrowserContext[] = [];
  const { db, clock } = bench.deps;
  const setUp = await setUpAddress(db, clock, address);
  if (setUp === null) throw new Error('expected no office, there is one');
  return {
    ...{ bench, address, setUp },
    async visitor(viewport) {
      const context = await browser.newContext({ viewport, locale: 'zh-CN', reducedMotion: 'reduce' });
      contexts.push(context);
      context.setDefaultTimeout(PATIENCE_MS);
      await context.clock.setFixedTime(await bench.now());
      return context.newPage();
    },
    async skipTo(instant) {
      await bench.skipTo(instant);
      for (const context of contexts) await context.clock.setFixedTime(await bench.now());
    },
    async stop() {
      await browser.close();
      await app.close();
      await bench.stop();
    },
  };
}
