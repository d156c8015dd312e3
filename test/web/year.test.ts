import { chromium, type Browser, type Page } from 'playwright-core';
import { findChromium } from '../../runtime/chromium';
import { readConfig } from '../../runtime/config';
import { startFixtureServer, type FixtureServer } from './fixture-server';

let server: FixtureServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  server = await startFixtureServer();
  const executablePath = findChromium(readConfig(process.env, process.cwd()));
  if (executablePath === null)
    throw new Error('Chromium: not found, expected DUBAN_CHROMIUM or `npx duban install test-parts`');
  browser = await chromium.launch({ executablePath, args: ['--headless', '--no-sandbox', '--disable-gpu'] });
  page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

beforeEach(() => {
  server.writes.length = 0;
});

const open = (query: string): Promise<unknown> => page.goto(`${server.address}/year?year=2026&${query}`);
const row = (name: string) => page.locator('.heat-body [role=row]', { hasText: name }).first();

test('a question of the policy stands on the year, with its words, and leads to a draft', async () => {
  await open('');
  const card = page.locator('.open-questions');
  await card.waitFor();
  expect(await card.locator('h2').innerText()).toContain('1 处');
  const said = await card.innerText();
  for (const words of [
    '定期走访',
    '“定期”',
    'FREQ=MONTHLY;BYMONTHDAY=15',
    'cadences.site-visit.due.recurrence',
  ])
    expect(said).toContain(words);
  await card.getByRole('link').click();
  await page.locator('.draft-source').waitFor();
});

test('a day that collides says for how many units, and each of its dates why', async () => {
  await open('');
  await page.locator('#day-2026-06-30').click();
  const panel = page.locator('.day-panel');
  expect(await panel.locator('.attention').innerText()).toContain('14,000');
  expect(await panel.locator('.why-steps').count()).toBe(2);
  expect(await page.locator('.day.collision').count()).toBe(5);
});

test('the view is kept in the address, and gone back to', async () => {
  await open('');
  const views = page.locator('nav.views').first();
  await views.getByRole('link', { name: '按单位' }).click();
  await row('乡镇').waitFor();
  expect(new URL(page.url()).searchParams.get('view')).toBe('unit');
  await page.reload();
  await row('乡镇').waitFor();
  await page.goBack();
  await page.locator('.months').waitFor();
});

test('14,000 units are three rows until one is opened; of 12,000 only those that are seen are rendered', async () => {
  await open('view=unit');
  await row('支部').waitFor();
  const rows = page.locator('.heat-body [role=row]');
  expect(await rows.count()).toBe(3);
  await row('支部').locator('.heat-name').click();
  await row('望溪1 号').waitFor();
  expect(await page.locator('.heat').getAttribute('aria-rowcount')).toBe('12004');
  expect(await rows.count()).toBeLessThan(80);
  await page.locator('.heat').evaluate((grid) => grid.scrollTo({ top: 600 * 32 }));
  await row('望溪601 号').waitFor();
  expect(await rows.count()).toBeLessThan(80);
  expect(new URL(page.url()).searchParams.get('open')).toBe('branch');
});

test('the keys reach a cell, open what is due in it, and fold a row', async () => {
  await open('view=unit');
  await row('支部').waitFor();
  const grid = page.locator('.heat');
  await grid.focus();
  await page.keyboard.press('Enter');
  await row('望溪1 号').waitFor();
  await page.keyboard.press('ArrowDown');
  for (let week = 0; week < 5; week += 1) await page.keyboard.press('ArrowRight');
  const active = await grid.getAttribute('aria-activedescendant');
  const cell = page.locator(`[id="${active}"]`);
  expect(await cell.getAttribute('aria-label')).toMatch(/^望溪1 号，第 5 周.*：2 项$/);
  await page.keyboard.press('Enter');
  const panel = page.locator('.day-panel');
  await panel.waitFor();
  expect(await panel.locator('.why-steps').count()).toBe(2);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Space');
  await page.locator('.heat[aria-rowcount="4"]').waitFor();
  expect(await page.locator('.heat-body [role=row]').count()).toBe(3);
});

test('a row whose units are not alike says so and shows the most of them', async () => {
  await open('view=unit&open=town');
  await row('青砚13689 号').waitFor();
  const numbers = async (name: string) =>
    (await row(name).locator('.heat-cell').allInnerTexts()).map((text) => Number(text) || 0);
  const [town, two, three] = [
    await numbers('乡镇'),
    await numbers('青砚13689 号'),
    await numbers('望溪13701 号'),
  ];
  expect(await row('乡镇').locator('.heat-cell.mixed').count()).toBeGreaterThan(40);
  expect(town).toEqual(two.map((count, at) => Math.max(count, three[at] ?? 0)));
  expect(town).not.toEqual(two);
});

test('by person: who holds two posts comes first, by duties or by mails', async () => {
  await open('view=person');
  await row('2 个岗位').waitFor();
  expect(await page.locator('.heat-body .heat-total').first().innerText()).toBe('134 项');
  await page.getByRole('link', { name: '邮件' }).click();
  await page.locator('.heat-total', { hasText: '67–190 封' }).first().waitFor();
  expect(await page.getByText('至多收 190 封信').count()).toBe(1);
});

test('by cadence: a lane each; a click on it picks the nearest round, and the keys the next', async () => {
  await open('view=cadence');
  const lane = page.getByRole('listbox').nth(2);
  await lane.waitFor();
  expect(await lane.getByRole('option').count()).toBe(4);
  const box = await lane.boundingBox();
  await lane.click({ position: { x: (box?.width ?? 0) * 0.52, y: 10 } });
  const panel = page.locator('.day-panel h2');
  expect(await panel.innerText()).toContain('6月30日');
  await lane.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  expect(await panel.innerText()).toContain('9月30日');
});

test('the export is a link to the calendar file in the language of the page', async () => {
  await open('');
  const link = page.getByRole('link', { name: '导出 .ics' });
  await link.waitFor();
  expect(await link.getAttribute('href')).toBe('/api/v1/year.ics?year=2026&language=zh');
});

test('two versions stand side by side: what moves, from when to when, and why', async () => {
  await open('view=compare');
  await page.locator('.moved tbody').first().waitFor();
  expect(await page.locator('.compared .state-title').innerText()).toBe(
    '51 轮移动，0 轮新增，4 轮取消，12 轮不变。',
  );
  expect(await page.locator('.moved tbody').count()).toBe(8);
  const first = page.locator('.moved tbody').first();
  expect(await first.locator('td').nth(0).innerText()).toContain('1月2日 周五 18:00');
  expect(await first.locator('td').nth(1).innerText()).toContain('1月5日 周一 18:00 晚 3 天');
  await first.locator('summary').click();
  expect(await first.locator('dl').innerText()).toContain('BYDAY=MO');
  await page.getByRole('button', { name: '再看 43 轮' }).click();
  expect(await page.locator('.moved tbody').count()).toBe(51);
});

test('a draft with errors is told each of them at its line', async () => {
  await open('view=compare&draft=yes');
  await page.getByRole('button', { name: '从现行的那版改起' }).click();
  await page.getByRole('button', { name: '看看会变什么' }).click();
  await page.locator('.draft-errors').waitFor();
  expect(await page.locator('.draft-errors').innerText()).toContain(
    '第 23 行 cadences.weekly-meeting.due.at',
  );
  expect(server.writes).toMatchObject([
    { path: '/api/v1/year/compare', body: { year: 2026, source: 'schema: duban/policy/1\n' } },
  ]);
});

test('paper has every row that has come, and the days of the calendar', async () => {
  await open('view=unit&open=town');
  await row('青砚13689 号').waitFor();
  await page.emulateMedia({ media: 'print' });
  try {
    await page.locator('.heat-body [role=row]').nth(314).waitFor();
    expect(await page.locator('.heat-body [role=row]').count()).toBe(315);
    expect(await page.locator('.year-tools').isVisible()).toBe(false);
    await open('');
    await page.locator('.months').waitFor();
    expect(await page.locator('#day-2026-06-30').isVisible()).toBe(true);
  } finally {
    await page.emulateMedia({ media: null });
  }
});
