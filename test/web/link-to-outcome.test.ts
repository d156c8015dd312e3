import { join } from 'node:path';
import { MockActivityEnvironment } from '@temporalio/testing';
import type { FastifyInstance } from 'fastify';
import { chromium, type Browser, type Page } from 'playwright-core';
import { createActivities } from '../../activities';
import { openRound } from '../../activities/rounds/open-round';
import { buildServer } from '../../api/server';
import { slotKey } from '../../domain/notices/slots';
import { linkKeys } from '../../offices/links/link-keys';
import { linkSigner } from '../../offices/links/sign-link';
import { newId } from '../../prisma/ids';
import { findChromium } from '../../runtime/chromium';
import { newEncryptionKeyText, parseEncryptionKeys } from '../../runtime/codec/encryption-key';
import { readConfig } from '../../runtime/config';
import { engineBench, type EngineBench } from '../setup/engine-bench';
import { policyOf, SAMPLE_POLICY, testOffice, type TestOffice } from '../setup/test-office';

const phone = { width: 390, height: 844 };
const desk = { width: 1280, height: 900 };

let bench: EngineBench;
let office: TestOffice;
let app: FastifyInstance;
let address: string;
let browser: Browser;

beforeAll(async () => {
  bench = await engineBench({ worker: false });
  // A Friday minute after the week's round opens.
  await bench.skipTo('2031-02-28T09:01:00+08:00');
  office = await testOffice(bench, { units: 2 });
  await office.load(policyOf(SAMPLE_POLICY, ['weekly-meeting']));
  for (const { id } of await bench.deps.db.round.findMany({ where: { officeId: office.id } }))
    await openRound(bench.deps, { roundId: id });
  const keys = linkKeys(parseEncryptionKeys(newEncryptionKeyText()));
  app = await buildServer({
    ...bench.deps,
    linkKeys: keys,
    inboxFolder: null,
    webFolder: join(__dirname, '../../web/dist'),
    hosts: () => [new URL(address).host],
    address: () => address,
    ready: () => true,
    sampleName: '示例',
  });
  address = await app.listen({ host: '127.0.0.1', port: 0 });
  const sign = linkSigner(keys, address);
  Object.assign(bench.deps, { publicUrl: address, sign });
  await remindAndSend();
  const executablePath = findChromium(readConfig(process.env, process.cwd()));
  if (executablePath === null)
    throw new Error('Chromium: not found, expected DUBAN_CHROMIUM or `npx duban install test-parts`');
  browser = await chromium.launch({ executablePath, args: ['--headless', '--no-sandbox', '--disable-gpu'] });
});

afterAll(async () => {
  await browser?.close();
  await app?.close();
  await bench?.stop();
});

/** A wave with a reminder of each duty, sent as the engine sends it. */
async function remindAndSend(): Promise<void> {
  const { db } = bench.deps;
  const at = await bench.now();
  for (const { id: dutyId, postId, officeId } of await db.duty.findMany({ where: { officeId: office.id } })) {
    const request = { id: newId(), officeId, postId, dutyId, kind: 'reminder', cause: `test:${dutyId}` };
    await db.noticeRequest.create({ data: { ...request, notBefore: at, requestedAt: at } });
  }
  const wave = { officeId: office.id, slot: slotKey(at) };
  const activities = createActivities(bench.deps);
  await activities.gatherWave(wave);
  await new MockActivityEnvironment().run(activities.sendWave, wave);
}

/** The button of a duty in the mail to the secretary of a unit. */
async function linkIn(unit: number): Promise<string> {
  const mail = (await office.mails()).find(({ to }) => to[0]?.address === office.emailOf(unit));
  const [link] = new RegExp(`${address}/l/[\\w-]+`).exec(mail?.text ?? '') ?? [];
  if (link === undefined) throw new Error(`expected a link in the mail, found: ${mail?.text}`);
  return link;
}

async function newPage(viewport = phone): Promise<Page> {
  return (await browser.newContext({ viewport, locale: 'zh-CN' })).newPage();
}

test('what the ledger keeps of a mail holds the plain pages, and nothing that lets its reader in', async () => {
  await linkIn(0);
  const kept = await bench.deps.db.textBody.findMany({ where: { body: { contains: address } } });
  expect(kept).toHaveLength(2);
  for (const { body } of kept) {
    expect(body).toContain(`${address}/duties/`);
    expect(body).not.toContain('/l/');
  }
});

test('from the button of a mail to a reported outcome, without signing in, on a phone', async () => {
  const page = await newPage();
  await page.goto(await linkIn(0));
  await page.waitForURL(/\/duties\/[0-9a-z]{20}$/);
  const dutyId = new URL(page.url()).pathname.split('/')[2] ?? '';
  await page.locator('#outcome').fill('周一已召开联席会议，定了三件事');
  await page.locator('form button[type=submit]').click();
  await page.locator('.receipt-number').waitFor();
  const { status } = await bench.deps.db.duty.findUniqueOrThrow({ where: { id: dutyId } });
  expect(status).toBe('reported');
  // The way back leads out of the page, not to the link.
  await page.goBack();
  expect(page.url()).toBe('about:blank');
});

test('in another browser the link opens nothing, and has a fresh one sent', async () => {
  const link = await linkIn(1);
  const first = await newPage();
  await first.goto(link);
  await first.waitForURL(/\/duties\//);
  const page = await newPage(desk);
  await page.goto(link);
  await page.getByRole('heading', { name: '这个链接已经在别处打开过' }).waitFor();
  await page.getByRole('button', { name: '给我发一个新链接' }).press('Enter');
  await page.getByText(/新链接会发到收通知的邮箱，最早.*2月28日.*发出/).waitFor();
  const again = await bench.deps.db.noticeRequest.findMany({ where: { againOf: { not: null } } });
  expect(again).toHaveLength(1);
  expect(await page.content()).not.toContain(office.emailOf(1));
});
