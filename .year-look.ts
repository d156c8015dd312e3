import { chromium } from 'playwright-core';
import { readFileSync } from 'node:fs';
import { startFixtureServer } from '/work/main/test/web/fixture-server';
const axe = readFileSync('/tmp/year/axe/node_modules/axe-core/axe.min.js', 'utf8');
void (async () => {
  const server = await startFixtureServer();
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--headless', '--no-sandbox', '--disable-gpu'] });
  const views: [string, string, ((p: any) => Promise<void>)?][] = [
    ['calendar', '/year?year=2026', async (p) => { await p.locator('#day-2026-09-30').click().catch(() => {}); }],
    ['cadence', '/year?year=2026&view=cadence'],
    ['unit', '/year?year=2026&view=unit'],
    ['unit-open', '/year?year=2026&view=unit&open=town', async (p) => { await p.locator('.heat-line:not(.group) .heat-cell').nth(3).click(); }],
    ['person', '/year?year=2026&view=person'],
    ['person-mails', '/year?year=2026&view=person&of=mails'],
    ['compare', '/year?year=2026&view=compare'],
    ['draft', '/year?year=2026&view=compare&draft=yes', async (p) => { await p.locator('.draft-source').fill('x'); await p.getByRole('button', { name: '看看会变什么' }).click(); await p.locator('.draft-errors').waitFor(); }],
  ];
  const only = process.argv[2];
  for (const scheme of ['light', 'dark'] as const) for (const width of [1440, 390]) {
    const context = await browser.newContext({ viewport: { width, height: width === 390 ? 844 : 1000 }, colorScheme: scheme, bypassCSP: true });
    for (const [name, path, act] of views) {
      if (only && only !== name) continue;
      const page = await context.newPage();
      page.on('console', (m) => { if (m.type() === 'error') console.log('CONSOLE', name, m.text()); });
      page.on('pageerror', (e) => console.log('PAGEERROR', name, e.message));
      await page.goto(server.address + path);
      await page.locator('main h1').first().waitFor();
      await page.waitForTimeout(700);
      await act?.(page);
      await page.waitForTimeout(200);
      await page.screenshot({ path: `/tmp/year/${name}-${width}-${scheme}.png`, fullPage: name !== 'unit-open' && name !== 'calendar' || width === 1440 });
      const w = await page.evaluate(() => document.documentElement.scrollWidth);
      await page.evaluate(axe);
      const result: any = await page.evaluate('axe.run({rules:{"label-content-name-mismatch":{enabled:false}}})');
      console.log(name, width, scheme, w === width ? '' : `WIDE ${w}`, result.violations.map((v: any) => `${v.id}(${v.nodes.length}): ${v.nodes[0].html.slice(0, 140)} ${v.nodes[0].failureSummary.replace(/\n/g, ' ').slice(0, 200)}`).join('\n   '));
      await page.close();
    }
    await context.close();
  }
  await browser.close(); await server.close();
  process.exit(0);
})();
