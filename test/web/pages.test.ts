import { chromium, type Browser, type Page } from 'playwright-core';
import { findChromium } from '../../runtime/chromium';
import { readConfig } from '../../runtime/config';
import { board } from './fixture-office';
import { startFixtureServer, type FixtureServer } from './fixture-server';

const flags = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
  ...['--disable-background-networking', '--disable-component-update'],
];
const desk = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

let server: FixtureServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  server = await startFixtureServer();
  const executablePath = findChromium(readConfig(process.env, process.cwd()));
  if (executablePath === null)
    throw new Error('Chromium: not found, expected DUBAN_CHROMIUM or `npx duban install test-parts`');
  browser = await chromium.launch({ executablePath, args: flags });
  page = await browser.newPage();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

beforeEach(async () => {
  await page.setViewportSize(desk);
  server.writes.length = 0;
});

const open = (path: string): Promise<unknown> => page.goto(`${server.address}${path}`);

test('the numbers of the sentence are those of the lanes', async () => {
  await open('/');
  await page.locator('h1 a.number').first().waitFor();
  const said = await page.locator('h1 a.number').evaluateAll((links) =>
    links.map((link) => {
      const query = new URL((link as HTMLAnchorElement).href).searchParams;
      const number = Number.parseInt(link.textContent ?? '', 10);
      return { roundId: query.get('roundId'), status: query.get('status'), number };
    }),
  );
  expect(said.length).toBeGreaterThan(3);
  for (const { roundId, status, number } of said) {
    const lane = board.lanes.find(({ current }) => current.roundId === roundId);
    expect(number).toBe(lane?.current.counts[status as 'open']);
  }
  const figures = await page.locator('.lane .figure').allInnerTexts();
  for (const [index, { current }] of board.lanes.entries()) {
    const { counts, units } = current;
    expect(figures[index]?.replaceAll(/\s/g, '')).toContain(`${counts.reported + counts.verified}/${units}`);
  }
});

test('a number leads to exactly the rows it counts', async () => {
  await open('/');
  const link = page.locator('h1 a.number.urgent');
  const number = Number.parseInt(await link.innerText(), 10);
  await link.click();
  await page.waitForURL('**/duties?**');
  await page.locator('.rows tbody tr').first().waitFor();
  expect(await page.locator('.rows tbody tr').count()).toBe(number);
  expect(await page.locator('h1').innerText()).toContain(`${number} 项`);
});

test('a list longer than a page goes on by a button; a filter that lets nothing through can be dropped', async () => {
  await open('/duties');
  await page.getByRole('button', { name: '再看 50 项' }).click();
  await expect(
    page.waitForFunction('document.querySelectorAll(".rows tbody tr").length === 93'),
  ).resolves.toBeTruthy();
  await open('/duties?unit=nobody');
  await page.locator('.state .ant-btn').first().click();
  await page.locator('.rows tbody tr').first().waitFor();
});

test('no page is wider than a phone', async () => {
  await page.setViewportSize(phone);
  const paths = [
    '/',
    '/duties',
    '/duties/monthly-list-20',
    '/year?year=2026',
    '/year?year=2026&view=cadence',
    '/year?year=2026&view=unit&open=town',
    '/year?year=2026&view=unit&per=week',
    '/year?year=2026&view=person&of=mails',
    '/year?year=2026&view=compare',
    '/inbox',
    '/inbox/mail-1',
    '/nothing',
  ];
  for (const path of paths) {
    await open(path);
    await page.locator('main h1, main h2').first().waitFor();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect({ path, width }).toEqual({ path, width: phone.width });
    expect(await page.locator('nav.tab').isVisible()).toBe(true);
  }
});

test('a report is sent with an Idempotency-Key, keeps its draft until then, and shows its receipt', async () => {
  const address = '/duties/monthly-list-20';
  await open(address);
  await page.locator('#outcome').fill('十二项办成十一项');
  await page.reload();
  expect(await page.locator('#outcome').inputValue()).toBe('十二项办成十一项');
  await page.getByRole('button', { name: '报上去' }).click();
  await page.getByText('R-20261121-0007').waitFor();
  expect(await page.locator('.receipt h2').innerText()).toContain('已报，等核实');
  expect(server.writes).toEqual([
    {
      path: `/api/v1${address}/outcome`,
      key: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      body: { outcome: '十二项办成十一项' },
    },
  ]);
  expect(await page.evaluate(() => localStorage.getItem('duban.draft.monthly-list-20'))).toBeNull();
});

test('the pages speak English after the switch, and still do when they are opened again', async () => {
  await open('/');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('link', { name: 'Notices' }).first().waitFor();
  await page.reload();
  expect(await page.locator('h1').innerText()).toContain('Weekly meeting');
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  await page.evaluate(() => localStorage.clear());
});

test('a mail cannot run a script', async () => {
  await open('/inbox/mail-1');
  const frame = page.locator('iframe');
  expect(await frame.getAttribute('sandbox')).toBe('');
  await page.frameLocator('iframe').getByText('您好').waitFor();
  expect(await page.evaluate('window.ran')).toBeUndefined();
  expect(await page.title()).not.toBe('ran');
});
