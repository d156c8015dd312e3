import type { Page } from 'playwright-core';
import { createToken } from '../../api/auth/tokens';
import { SESSION_COOKIE } from '../../api/auth/who-asks';
import type { Duty } from '../../prisma/generated/client';
import { DEFAULT_POLICY, policyOf } from '../setup/test-office';
import { realOffice, type RealOffice } from './real-office';

jest.setTimeout(120_000);

const ANNUAL = 'annual-assessment';
const phone = { width: 390, height: 844 };

let real: RealOffice;
let duty: Duty;
let secretary: Page;
let office: Page;
const db = () => real.bench.deps.db;
beforeAll(async () => {
  real = await realOffice(policyOf(DEFAULT_POLICY, [ANNUAL]));
  duty = await db().duty.findFirstOrThrow({ where: { officeId: real.office.id } });
  office = await real.page('office', { width: 1280, height: 900 });
  secretary = await real.page('secretary', phone);
  const now = await real.bench.now();
  const { tokenId: _, ...actor } = real.office.secretary(duty);
  const token = { kind: 'session' as const, ...actor, expiresAt: new Date(now.getTime() + 3_600_000) };
  const value = await createToken(db(), token, now);
  await secretary.context().addCookies([{ name: SESSION_COOKIE, value, url: real.address }]);
});
afterAll(() => real?.stop());

const later = (days: number): string =>
  new Date(duty.lateAfter.getTime() + days * 86_400_000).toISOString().slice(0, 10);

test('a secretary asks for more time on a phone, and the office, told on its board, gives less than was asked', async () => {
  await secretary.goto(`${real.address}/duties/${duty.id}`);
  await secretary.getByRole('button', { name: '申请延期' }).click();
  await secretary.getByLabel('想延到哪天').fill(later(5));
  await secretary.getByRole('button', { name: '申请延期' }).click();
  await secretary.getByText('日期和理由都要填').waitFor();
  await secretary.getByLabel('为什么').fill('汛期道路中断，材料送不出来');
  await secretary.getByRole('button', { name: '申请延期' }).click();
  await secretary.getByText('等办公室答复').waitFor();
  expect(await secretary.getByRole('button', { name: '申请延期' }).count()).toBe(0);

  await office.goto(real.address);
  await office.getByRole('link', { name: '1 项申请延期' }).click();
  await office.getByText('都在等延期的答复').first().waitFor();
  await office.locator('tbody tr').first().click();
  await office.getByText('汛期道路中断，材料送不出来').first().waitFor();
  await office.getByRole('button', { name: '同意延期' }).click();
  expect(await office.getByLabel('延到哪天').inputValue()).toBe(later(5));
  await office.getByLabel('延到哪天').fill(later(3));
  await office.getByLabel('为什么').fill('情况属实，先给三天');
  await office.getByRole('button', { name: '同意延期' }).click();
  await office.getByText('准予延期，期限').waitFor();
  expect(
    (await db().duty.findUniqueOrThrow({ where: { id: duty.id } })).dueAt.toISOString().slice(0, 10),
  ).toBe(later(3));

  await secretary.reload();
  await secretary.getByText('情况属实，先给三天').waitFor();
  await secretary.getByRole('button', { name: '申请延期' }).waitFor();
});
