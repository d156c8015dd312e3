import type { Page } from 'playwright-core';
import { checkpoint } from '../../activities/rounds/checkpoint';
import type { Round } from '../../prisma/generated/client';
import { quietRound } from '../setup/quiet-round';
import { SAMPLE_POLICY } from '../setup/test-office';
import { realOffice, type RealOffice } from './real-office';

jest.setTimeout(120_000);

const DAY_MS = 86_400_000;
const desk = { width: 1280, height: 900 };
const phone = { width: 390, height: 844 };

let real: RealOffice;
let round: Round;
let page: Page;
const db = () => real.bench.deps.db;
beforeAll(async () => {
  real = await realOffice(SAMPLE_POLICY);
  const now = await real.bench.now();
  round = await quietRound(db(), real.office.id, now);
  const { id: shardId } = await db().shard.findFirstOrThrow({ where: { roundId: round.id } });
  const at = now.toISOString();
  const opening = { kind: 'opening' as const, at, nextAt: at, acceptanceNeeded: true, since: '0' };
  await real.office.report((await real.office.duties(round.cadence, round.period))[0]);
  await checkpoint(real.bench.deps, { shardId, ...opening });
  page = await real.page('office', desk);
});
afterAll(() => real?.stop());

test('a round says how it stands and what was done, and the office reminds who owes, once a day, with a reason', async () => {
  const address = `${real.address}/rounds/${round.id}`;
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).getByText('6 家要报，1 家已报，5 家未报').waitFor();
  await page.getByText('上次看过以后报来 1 家，还有 5 家没报。').waitFor();
  await page.getByText('5 人等着发').waitFor();
  // Its posts were asked a moment ago: nobody is asked twice a day.
  await page.getByText('今天不再提醒').waitFor();
  expect(await page.getByRole('button', { name: /提醒还没报的/ }).count()).toBe(0);

  await db().noticeRequest.updateMany({ data: { requestedAt: new Date(Date.now() - DAY_MS) } });
  await page.reload();
  await page.getByRole('button', { name: '提醒还没报的 5 家' }).click();
  await page.getByRole('button', { name: '提醒', exact: true }).click();
  await page.getByText('还没填为什么').waitFor();
  await page.getByRole('textbox').fill('明天开会要用');
  await page.getByRole('button', { name: '提醒', exact: true }).click();
  await page.getByText('记下了：5 家').waitFor();
  await page.getByText('办公室手工提醒还没报的 5 家：').waitFor();
  await page.getByText('明天开会要用').waitFor();
  expect(await db().noticeRequest.count({ where: { cause: { startsWith: 'by-hand:' } } })).toBe(5);

  await page.getByRole('region', { name: '还没报的' }).getByRole('link').first().click();
  await page.waitForURL('**/duties/*');
});

test('an auditor reads the round on a phone and changes nothing', async () => {
  const reader = await real.page('auditor', phone);
  await reader.goto(`${real.address}/rounds/${round.id}`);
  await reader.getByRole('heading', { name: '经过和接下来' }).waitFor();
  expect(await reader.getByRole('button', { name: /提醒|加开/ }).count()).toBe(0);
  const wide = await reader.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wide).toBeLessThanOrEqual(0);
});
