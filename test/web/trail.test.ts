import type { Page } from 'playwright-core';
import { checkpoint } from '../../activities/rounds/checkpoint';
import { writeEvents } from '../../activities/cases/write-events';
import type { CaseEventBody } from '../../domain/escalation/case-event';
import type { CaseState } from '../../domain/escalation/case-state';
import { stateOf } from '../../domain/escalation/evolve';
import { subjectKey } from '../../offices/cases/subject';
import { storedEvents } from '../../offices/cases/stored-case';
import { newId } from '../../prisma/ids';
import type { Duty, Round } from '../../prisma/generated/client';
import { proposal } from '../activities/waves/case-rows';
import { quietRound } from '../setup/quiet-round';
import { SAMPLE_POLICY } from '../setup/test-office';
import { faultsOf } from './axe';
import { realOffice, type RealOffice } from './real-office';

jest.setTimeout(180_000);

interface CaseOf {
  officeId: string;
  policyVersionId: string;
  unitId: string;
}

const DAY_MS = 86_400_000;
const desk = { width: 1280, height: 900 };
const phone = { width: 390, height: 844 };

let real: RealOffice;
let round: Round;
let caseId: string;
let page: Page;
const db = () => real.bench.deps.db;
beforeAll(async () => {
  real = await realOffice(SAMPLE_POLICY);
  const now = await real.bench.now();
  const { id: officeId } = real.office;
  round = await quietRound(db(), officeId, now);
  const { id: shardId } = await db().shard.findFirstOrThrow({ where: { roundId: round.id } });
  const at = now.toISOString();
  const duties = await real.office.duties(round.cadence, round.period);
  for (const duty of duties.slice(0, 3)) await real.office.report(duty);
  await checkpoint(real.bench.deps, {
    ...{ shardId, kind: 'opening', at, nextAt: at, acceptanceNeeded: true, since: '0' },
  });
  const version = await db().policyVersion.findFirstOrThrow({ where: { officeId } });
  const [duty] = duties;
  if (duty === undefined) throw new Error('expected a duty');
  const ago = (days: number): Date => new Date(now.getTime() - days * DAY_MS);
  const of = { officeId, policyVersionId: version.id, unitId: duty.unitId };
  caseId = await loggedCase(of, duty, ago(12));
  const hearingUntil = ago(2).toISOString();
  const decideUntil = new Date(now.getTime() + 5 * DAY_MS).toISOString();
  await happens(ago(8), { kind: 'facts-served', step: 1, how: 'notice', by: null, hearingUntil });
  await happens(ago(2), { kind: 'hearing-ended', step: 1, silent: true, decideUntil });
  page = await real.page('auditor', desk);
});
afterAll(() => real?.stop());

/** A case on one duty that is overdue, with its entries in the log. */
async function loggedCase(of: CaseOf, duty: Duty, at: Date): Promise<string> {
  const { officeId, policyVersionId, unitId } = of;
  const [id, incidentId] = [newId(), newId()];
  const subject = { kind: 'unit' as const, unitId };
  const late = duty.lateAfter.toISOString();
  await db().incident.create({
    data: {
      ...{ id: incidentId, officeId, kind: 'overdue', dutyId: duty.id, unitId, caseId: id },
      ...{ recordedAt: at, consideredAt: at },
    },
  });
  await db().caseFile.create({
    data: {
      ...{ id, officeId, policyVersionId, unitId, subject: subjectKey(subject) },
      ...{ openSubject: subjectKey(subject), status: 'open', version: 0, openedAt: at },
    },
  });
  caseId = id;
  await happens(
    at,
    { kind: 'opened', caseId: id, officeId, policyVersionId, subject },
    {
      kind: 'incident-joined',
      incident: {
        ...{ incidentId, kind: 'overdue', happenedAt: late, sourceId: duty.id },
        ...{ unitReached: true, personId: null, lateAfter: late },
      },
    },
    proposal([incidentId], 1, null),
  );
  return id;
}

/** As the case's own activities write it. */
async function happens(at: Date, ...bodies: CaseEventBody[]): Promise<void> {
  const events = await storedEvents(db(), caseId);
  const { officeId } = real.office.office;
  const before = events.length > 0 ? stateOf(events) : ({ caseId, officeId, status: 'open' } as CaseState);
  await db().$transaction((tx) => writeEvents(tx, before, bodies, newId(), at));
}

const stage = (on: Page) => on.getByRole('row', { name: /办到哪里/ });
const fits = (on: Page) =>
  on.evaluate(() => document.documentElement.scrollWidth - window.innerWidth).then((more) => more <= 0);

test('an auditor finds a case by its unit, reads its time line and the entry behind a line', async () => {
  await page.goto(`${real.address}/`);
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '稽核' }).click();
  await page.getByRole('searchbox').fill('没有这家单位');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '没有找到' }).waitFor();
  const { unitId } = await db().caseFile.findUniqueOrThrow({ where: { id: caseId } });
  const { name } = await db().unit.findUniqueOrThrow({ where: { id: unitId } });
  await page.getByRole('searchbox').fill(name);
  await page.keyboard.press('Enter');
  const found = page.getByRole('region', { name: '找到的' });
  await found.getByRole('link', { name: `${name}的案件` }).waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await found.getByRole('link', { name: `${name}的案件` }).click();
  await page.getByRole('heading', { level: 1 }).getByText(`${name}的案件`).waitFor();
  const line = page.locator('.trail-line').filter({ hasText: '听取期满，没有收到说明' });
  await line.getByText('1 条事实、0 份说明').waitFor();
  await line.getByText(/背后的记录：第 \d+ 条/).click();
  await line
    .getByText(/sha256:[0-9a-f]{64}/)
    .first()
    .waitFor();
  await line.getByText(`duban audit export --case ${caseId}`).waitFor();
  expect(await faultsOf(page)).toEqual([]);
});

test('the slider shows any day by keyboard, and two days side by side', async () => {
  await page.goto(`${real.address}/trail/cases/${caseId}`);
  await stage(page).getByText('等待决定').waitFor();
  const until = page.getByRole('slider', { name: '到哪一天' });
  await until.focus();
  for (let day = 0; day < 5; day += 1) await page.keyboard.press('ArrowLeft');
  await stage(page).getByText('正在听取说明').waitFor();
  expect(await until.getAttribute('aria-valuetext')).toMatch(/月\d+日/);
  expect(await page.getByText('听取期满').count()).toBe(0);
  expect(new URL(page.url()).searchParams.get('until')).toMatch(/^\d{4}-\d\d-\d\d$/);

  await page.goto(`${real.address}/trail/cases/${caseId}`);
  await page.getByRole('switch', { name: '比较两天' }).click();
  const from = page.getByRole('slider', { name: '从哪一天' });
  await from.focus();
  for (let day = 0; day < 6; day += 1) await page.keyboard.press('ArrowRight');
  const row = stage(page);
  await row.getByText('正在听取说明').waitFor();
  await row.getByText('等待决定').waitFor();
  await row.getByText('变了').waitFor();
  expect(await page.getByText('立案', { exact: true }).count()).toBe(0);
  expect(await faultsOf(page)).toEqual([]);
  expect(await fits(page)).toBe(true);
});

test('a round on a phone tells a day’s outcomes in one line and leads to the duty, its unit, and back', async () => {
  const reader = await real.page('auditor', phone);
  await reader.goto(`${real.address}/rounds/${round.id}`);
  await reader.getByRole('main').getByRole('link', { name: '稽核' }).click();
  const line = reader.locator('.trail-line').filter({ hasText: '报来结果：3 次' });
  await line.getByText('逐条看这 3 条').click();
  await line.getByRole('link').nth(2).waitFor();
  expect(await fits(reader)).toBe(true);
  expect(await faultsOf(reader)).toEqual([]);
  await line.getByRole('link').first().click();
  await reader.waitForURL('**/trail/duties/*');
  await reader.getByRole('row', { name: /事项/ }).getByText('已报').waitFor();
  await reader.getByText('还没有').first().waitFor();
  expect(await faultsOf(reader)).toEqual([]);
});

test('in English and by night it is the same page; who has no business here is told so', async () => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(`${real.address}/trail/rounds/${round.id}?until=2020-01-01`);
  await page.getByRole('heading', { name: '这段时间没有发生什么' }).waitFor();
  await page.goto(`${real.address}/trail/cases/${caseId}`);
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByText('The hearing ended in silence').waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await page.goto(`${real.address}/trail/cases/nothing`);
  await page.getByRole('heading', { name: 'There is nothing here' }).waitFor();
  const other = await real.page('inspector', desk);
  await other.goto(`${real.address}/trail/cases/${caseId}`);
  await other.getByRole('heading', { name: '您的身份看不到这里' }).waitFor();
  await other.goto(`${real.address}/trail`);
  await other.getByRole('heading', { name: '您的身份看不到这里' }).waitFor();
  expect(await other.getByRole('link', { name: '稽核' }).count()).toBe(0);
});
