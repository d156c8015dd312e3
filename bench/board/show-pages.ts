import { chromium } from 'playwright-core';
import { SESSION_COOKIE } from '../../api/auth/who-asks';
import { findChromium } from '../../runtime/chromium';
import { processConfig } from '../../runtime/config';
import { spreadOf, type Spread } from './ask-api';

/** What is there once the page shows what it is for. */
const pages = [
  { name: 'board', path: '/', shown: '.lane' },
  { name: 'map', path: '/map', shown: '.heat-body .map-cell' },
];
const viewports = [
  { name: 'desktop', width: 1440, height: 900 },
  { name: 'phone', width: 390, height: 844 },
];

/** Milliseconds from the first byte asked for to the content drawn, each time in a browser that has kept nothing. */
export async function showPages(address: string, session: string, times: number): Promise<Spread[]> {
  const executablePath = findChromium(processConfig());
  if (executablePath === null)
    throw new Error('Chromium: not found, expected DUBAN_CHROMIUM or `npx duban install test-parts`');
  const browser = await chromium.launch({
    executablePath,
    args: ['--headless', '--no-sandbox', '--disable-gpu'],
  });
  try {
    const spreads: Spread[] = [];
    for (const { name, path, shown } of pages)
      for (const { name: width, ...viewport } of viewports) {
        const all: number[] = [];
        for (let time = 0; time < times; time += 1) {
          const context = await browser.newContext({ viewport, locale: 'zh-CN' });
          await context.addCookies([{ name: SESSION_COOKIE, value: session, url: address }]);
          const page = await context.newPage();
          const begun = performance.now();
          await page.goto(`${address}${path}`, { waitUntil: 'commit' });
          await page.locator(shown).first().waitFor();
          all.push(performance.now() - begun);
          await context.close();
        }
        spreads.push(spreadOf(`${name}, ${width}`, all));
      }
    return spreads;
  } finally {
    await browser.close();
  }
}
