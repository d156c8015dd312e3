import { createToken } from '../../api/auth/tokens';
import { loadPolicy } from '../../offices/load-policy';
import type { Delivery, Duty } from '../../prisma/generated/client';
import { newId } from '../../prisma/ids';
import { SAMPLE_POLICY } from '../setup/test-office';
import { apiBench, type ApiBench } from './api-bench';
import { linksBench, type LinksBench } from './links-bench';

let api: ApiBench;
let links: LinksBench;
beforeAll(async () => {
  api = await apiBench();
  links = await linksBench(api.bench);
  await links.remind(api.office.id);
  await links.gather(api.office.id);
});
afterAll(async () => {
  await links?.stop();
  await api?.stop();
});

const db = () => api.bench.deps.db;

/** What a notice says to the secretary of a unit, by its place in the roster. */
async function told(
  unit: number,
): Promise<{ delivery: Delivery; duty: Duty; other: Duty; personId: string }> {
  const { id: personId } = await db().person.findFirstOrThrow({ where: { email: api.office.emailOf(unit) } });
  const delivery = await db().delivery.findFirstOrThrow({
    where: { personId },
    orderBy: { createdAt: 'asc' },
  });
  const said = await db().noticeRequest.findMany({
    where: { deliveryId: delivery.id, dutyId: { not: null } },
  });
  const ids = [...new Set(said.flatMap(({ dutyId }) => dutyId ?? []))].sort();
  const [duty, other] = await db().duty.findMany({ where: { id: { in: ids } }, orderBy: { id: 'asc' } });
  if (duty === undefined || other === undefined) throw new Error('expected a notice of two duties at least');
  return { delivery, duty, other, personId };
}

const rows = async () => ({
  uses: await db().linkUse.count(),
  tokens: await db().accessToken.count(),
  deliveries: await db().delivery.findMany({ orderBy: { id: 'asc' } }),
  requests: await db().noticeRequest.findMany({ orderBy: { id: 'asc' } }),
  duties: await db().duty.findMany({ orderBy: { id: 'asc' } }),
  entries: await db().logEntry.count(),
});

const titleOf = ({ body }: { body: { title: string } }): string => body.title;

test('a GET of a link draws the page and changes nothing, however often a scanner asks', async () => {
  const { delivery, duty } = await told(2);
  const url = `/l/${await links.text(delivery, 'duty', duty.id)}`;
  const before = await rows();
  const scanner = links.browser();
  for (const method of ['HEAD', 'GET', 'GET'] as const) {
    const { status, headers } = await scanner.ask({ method, url });
    expect([method, status]).toEqual([method, 200]);
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
    expect(headers['set-cookie']).toBeUndefined();
  }
  expect(await rows()).toEqual(before);
});

test('the first browser that asks opens it, again and again; another one is refused', async () => {
  const { delivery, duty, personId } = await told(2);
  const link = await links.text(delivery, 'duty', duty.id);
  const [mine, theirs] = [links.browser(), links.browser()];
  expect((await mine.open(link)).body).toEqual({ to: `/duties/${duty.id}`, as: 'link' });
  const { openedAt } = await db().delivery.findUniqueOrThrow({ where: { id: delivery.id } });
  expect(openedAt).not.toBeNull();
  expect((await mine.open(link)).status).toBe(200);
  const refused = await theirs.open(link);
  expect([refused.status, titleOf(refused)]).toEqual([409, 'link-used']);
  expect(theirs.cookies.size).toBe(0);
  const use = await db().linkUse.findFirstOrThrow({ where: { personId, purpose: 'duty', subject: duty.id } });
  expect(await db().accessToken.findUniqueOrThrow({ where: { id: use.tokenId } })).toMatchObject({
    ...{ kind: 'session', personId, purpose: 'duty', subject: duty.id, unitId: null, postId: null },
  });
  expect((await db().delivery.findUniqueOrThrow({ where: { id: delivery.id } })).openedAt).toEqual(openedAt);
});

test('of two browsers at the same moment one opens it', async () => {
  const { delivery, other } = await told(2);
  const link = await links.text(delivery, 'duty', other.id);
  const answers = await Promise.all([links.browser().open(link), links.browser().open(link)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
});

describe('what a link’s session reaches', () => {
  const ask = async (purpose: 'duty' | 'wishes', unit: number) => {
    const { delivery, duty, other, personId } = await told(unit);
    const browser = links.browser();
    const subject = purpose === 'duty' ? duty.id : personId;
    const opened = await browser.open(await links.text(delivery, purpose, subject));
    expect(opened.status).toBe(200);
    return { browser, duty, other };
  };

  test('of a duty: that one, to read and to report, and nothing else', async () => {
    const { browser, duty, other } = await ask('duty', 3);
    const session = await browser.ask({ url: '/api/v1/session' });
    expect(session.body).toMatchObject({ role: 'secretary', only: 'duty', post: { id: duty.postId } });
    const story = await browser.ask({ url: `/api/v1/duties/${duty.id}` });
    expect([story.status, story.body.actions]).toEqual([200, ['report', 'ask-extension']]);
    expect((await browser.ask({ url: `/api/v1/duties/${duty.id}/why` })).status).toBe(200);
    for (const [method, url] of [
      ['GET', `/api/v1/duties/${other.id}`],
      ['POST', `/api/v1/duties/${other.id}/outcome`],
      ['POST', `/api/v1/duties/${duty.id}/excuse`],
      ['POST', `/api/v1/duties/${duty.id}/review`],
      ['GET', '/api/v1/duties'],
      ['GET', '/api/v1/board'],
      ['GET', '/api/v1/cases'],
      ['GET', '/api/v1/me/notices'],
      ['GET', '/api/v1/me/deliveries'],
      ['GET', '/api/v1/inbox'],
      ['GET', `/api/v1/units/${duty.unitId}/record`],
      ['GET', '/api/v1/nowhere'],
    ] as const) {
      const answer = await browser.ask({ method, url, ...(method === 'POST' ? { payload: {} } : {}) });
      expect([method, url, answer.status, titleOf(answer)]).toEqual([method, url, 403, 'link-reach']);
    }
    const payload = { outcome: '已办结，材料在镇里备查' };
    const reported = await browser.ask({ method: 'POST', url: `/api/v1/duties/${duty.id}/outcome`, payload });
    expect([reported.status, reported.body.status]).toEqual([201, 'reported']);
  });

  test('of a person’s wishes: their own pages, and no duty', async () => {
    const { browser, duty } = await ask('wishes', 3);
    for (const url of ['/api/v1/me/notices', '/api/v1/me/deliveries', '/api/v1/me/calendar-feeds'])
      expect([url, (await browser.ask({ url })).status]).toEqual([url, 200]);
    const wish = { locale: 'en', channels: ['email'], hour: null, invites: false };
    expect((await browser.ask({ method: 'PUT', url: '/api/v1/me/notices', payload: wish })).status).toBe(200);
    expect(titleOf(await browser.ask({ url: `/api/v1/duties/${duty.id}` }))).toBe('link-reach');
  });

  test('two links of one notice are open side by side, until who opened them signs out', async () => {
    const { browser, other } = await ask('wishes', 0);
    const { delivery } = await told(0);
    await browser.open(await links.text(delivery, 'duty', other.id));
    expect(browser.cookies.size).toBe(2);
    expect((await browser.ask({ url: '/api/v1/me/notices' })).status).toBe(200);
    const kept = new Map(browser.cookies);
    expect((await browser.ask({ url: `/api/v1/duties/${other.id}` })).status).toBe(200);
    expect((await browser.ask({ method: 'DELETE', url: '/api/v1/session' })).status).toBe(204);
    expect(browser.cookies.size).toBe(0);
    for (const [name, value] of kept) browser.cookies.set(name, value);
    expect((await browser.ask({ url: '/api/v1/me/notices' })).status).toBe(401);
  });
});

test('while a deputy answers for the post the holder’s link reaches nothing, and it is theirs again after that', async () => {
  const { delivery, duty } = await told(4);
  const [before, during] = [links.browser(), links.browser()];
  const link = await links.text(delivery, 'duty', duty.id);
  await before.open(link);
  const at = await api.bench.now();
  const deputy = await db().person.findFirstOrThrow({ where: { email: api.office.emailOf(5) } });
  const absence = { id: newId(), officeId: api.office.id, postId: duty.postId, deputyId: deputy.id };
  await db().absence.create({ data: { ...absence, from: at, reasonId: newId(), recordedAt: at } });
  const url = `/api/v1/duties/${duty.id}`;
  expect(titleOf(await before.ask({ url }))).toBe('link-not-yours');
  expect(titleOf(await during.open(link))).toBe('link-not-yours');
  expect(titleOf(await during.fresh(link))).toBe('link-not-yours');
  await db().absence.delete({ where: { id: absence.id } });
  expect((await before.ask({ url })).status).toBe(200);
});

test('who holds no post any more is told so, and their wishes are not to be seen either', async () => {
  const { delivery, personId } = await told(5);
  const browser = links.browser();
  const link = await links.text(delivery, 'wishes', personId);
  await browser.open(link);
  await db().postHolding.updateMany({ where: { personId }, data: { until: await api.bench.now() } });
  expect(titleOf(await browser.ask({ url: '/api/v1/me/deliveries' }))).toBe('link-left');
  expect(titleOf(await links.browser().open(link))).toBe('link-left');
  await db().postHolding.updateMany({ where: { personId }, data: { until: null } });
});

test('whoever is signed in goes on as who they are, and somebody else’s link is left as it was', async () => {
  const { delivery, other } = await told(4);
  const link = await links.text(delivery, 'duty', other.id);
  const at = await api.bench.now();
  const expiresAt = new Date(at.getTime() + 3_600_000);
  const signedIn = async ({ tokenId: _, ...actor }: typeof api.office.office) => {
    const browser = links.browser();
    const secret = await createToken(db(), { kind: 'session', ...actor, expiresAt }, at);
    browser.cookies.set('duban_session', secret);
    return browser;
  };
  const to = `/duties/${other.id}`;
  expect((await (await signedIn(api.office.office)).open(link)).body).toEqual({ to, as: 'other' });
  const reader = await signedIn(api.office.secretary(other));
  expect((await reader.open(link)).body).toEqual({ to, as: 'signed-in' });
  expect([reader.cookies.size, await db().linkUse.count({ where: { subject: other.id } })]).toEqual([1, 0]);
  expect((await links.browser().open(link)).body.as).toBe('link');
});

describe('a fresh link', () => {
  const asked = (of: Delivery) =>
    db().noticeRequest.findMany({ where: { againOf: of.id }, orderBy: { requestedAt: 'asc' } });

  test('goes to its reader with the next wave, once, however often it is asked for; an expired one may ask', async () => {
    const { delivery, duty } = await told(1);
    const expired = await links.text(delivery, 'duty', duty.id, -2);
    const browser = links.browser();
    expect(titleOf(await browser.open(expired))).toBe('link-expired');
    const answers = await Promise.all([browser.fresh(expired), browser.fresh(expired)]);
    expect(answers.map(({ status }) => status)).toEqual([202, 202]);
    expect(JSON.stringify(answers.map(({ body }) => body))).not.toContain('@');
    expect(Object.keys(answers[0]?.body)).toEqual(['leavesAt']);
    const [request, ...more] = await asked(delivery);
    expect([request?.dutyId, request?.postId, request?.deliveryId, more]).toEqual([
      duty.id,
      duty.postId,
      null,
      [],
    ]);
    await links.gather(api.office.id);
    const { deliveryId } = await db().noticeRequest.findUniqueOrThrow({ where: { id: request?.id ?? '' } });
    const sent = await db().delivery.findUniqueOrThrow({ where: { id: deliveryId ?? '' } });
    expect([sent.personId, sent.id === delivery.id]).toEqual([delivery.personId, false]);
    expect((await browser.fresh(expired)).status).toBe(202);
    expect(await asked(delivery)).toHaveLength(1);
  });

  test('is not sent for what was reported meanwhile', async () => {
    const { delivery, other } = await told(1);
    const link = await links.text(delivery, 'duty', other.id);
    await api.office.report(other);
    const answer = await links.browser().fresh(link);
    expect([answer.status, titleOf(answer)]).toEqual([409, 'fresh-nothing']);
  });
});

test.each([
  ['a text that is no link', () => 'x', 400, 'link-malformed'],
  ['a link with another’s tag', () => `${LINK.slice(0, -24)}${'A'.repeat(24)}`, 400, 'link-forged'],
])('%s opens nothing and asks for nothing', async (_what, text, status, title) => {
  for (const path of ['open', 'fresh'] as const) {
    const answer = await links.browser()[path](text());
    expect([answer.status, titleOf(answer)]).toEqual([status, title]);
  }
});
const LINK = `AQFQugAA${'0'.repeat(80)}${'B'.repeat(24)}`;

test('a foreign page can open no link in somebody’s browser', async () => {
  const { delivery, duty } = await told(4);
  const answer = await links.browser().ask({
    ...{ method: 'POST', url: '/api/v1/links/open', headers: { origin: 'https://evil.example' } },
    payload: { link: await links.text(delivery, 'duty', duty.id) },
  });
  expect([answer.status, answer.body.title]).toEqual([403, 'origin']);
});

test('where the office wants its people to sign in, links made before open nothing and what was open is closed', async () => {
  const { delivery, duty } = await told(4);
  const browser = links.browser();
  const wishes = await links.text(delivery, 'wishes', delivery.personId);
  expect((await browser.open(wishes)).status).toBe(200);
  const links14 = 'links: { opens: after-sign-in, validDays: 14 }';
  const source = SAMPLE_POLICY.replace("until: '23:59' }", `until: '23:59', ${links14} }`);
  await loadPolicy(api.bench.deps, { officeId: api.office.id, source });
  expect(titleOf(await browser.ask({ url: '/api/v1/me/notices' }))).toBe('link-sign-in');
  const stranger = links.browser();
  const link = await links.text(delivery, 'duty', duty.id);
  expect((await stranger.open(link)).body).toEqual({ to: `/duties/${duty.id}`, as: 'sign-in' });
  expect(titleOf(await stranger.fresh(link))).toBe('link-sign-in');
  expect(stranger.cookies.size).toBe(0);
});
