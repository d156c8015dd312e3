import { caseApi, type CaseApi } from './case-api';
import { linksBench, type Browser, type LinksBench } from './links-bench';

let api: CaseApi;
let links: LinksBench;
let caseId: string;
beforeAll(async () => {
  api = await caseApi(2);
  links = await linksBench(api.bench);
  caseId = await api.caseOn(0, 'false-report');
});
afterAll(async () => {
  await links?.stop();
  await api?.stop();
});

const db = () => api.bench.deps.db;

/** The link of a case's step in the notice that told somebody of it. */
async function linkOf(email: string, step: number): Promise<string> {
  const person = await db().person.findFirstOrThrow({ where: { email } });
  const asked = await db().noticeRequest.findMany({ where: { caseId, deliveryId: { not: null } } });
  const delivery = await db().delivery.findFirstOrThrow({
    where: { personId: person.id, id: { in: asked.map(({ deliveryId }) => deliveryId ?? '') } },
  });
  return links.text(delivery, 'case', `${caseId}:${step}`);
}

const acts = (browser: Browser, payload: object, id = caseId) =>
  browser.ask({ method: 'POST', url: `/api/v1/cases/${id}/acts`, payload });

test('whom a case is about reads it and answers the step of the link, and nothing else', async () => {
  const browser = links.browser();
  const opened = await browser.open(await linkOf(api.office.emailOf(0), 1));
  expect(opened.body).toEqual({ to: `/cases/${caseId}#step-1`, as: 'link' });
  const story = await browser.ask({ url: `/api/v1/cases/${caseId}` });
  expect(story.body.actions.map((one: { do: string }) => one.do)).toContain('reply');
  for (const url of [`/api/v1/cases/${caseId}/why`, `/api/v1/cases/${caseId}/documents`])
    expect([url, (await browser.ask({ url })).status]).toEqual([url, 200]);

  const reply = { do: 'reply', step: 1, reply: '情况属实，已当日更正' };
  expect((await acts(browser, reply)).status).toBe(200);
  const other = await api.caseOn(1, 'false-report');
  const refused = [
    await acts(browser, { ...reply, step: 2 }),
    await acts(browser, reply, other),
    await browser.ask({ url: `/api/v1/cases/${other}` }),
    await browser.ask({ url: '/api/v1/cases' }),
    await browser.ask({ url: '/api/v1/proposals' }),
    await browser.ask({ method: 'POST', url: `/api/v1/cases/${caseId}/steps/1/form`, payload: {} }),
  ];
  expect(refused.map(({ status, body }) => [status, body.title])).toEqual(
    refused.map(() => [403, 'link-reach']),
  );
  // The papers of the case, and of no other.
  const paperOf = async (id: string) =>
    (await db().caseDocument.findFirstOrThrow({ where: { caseId: id } })).id;
  const papers = [await paperOf(caseId), await paperOf(other)];
  const answers = await Promise.all(papers.map((id) => browser.ask({ url: `/api/v1/documents/${id}` })));
  expect(answers.map(({ status }) => status)).toEqual([200, 403]);
  const decision = { do: 'decide', step: 1, version: 1, outcome: 'decline', reason: '自己决定' };
  expect((await acts(browser, decision)).body.title).toBe('no-authority');
});

test('who decides signs in for it: a mail is no authority', async () => {
  // The hearing ends, and the next wave asks for a decision.
  await api.passDate(caseId);
  await api.bench.skipTo(new Date((await api.bench.now()).getTime() + 60_000));
  const browser = links.browser();
  const work = await db().noticeRequest.findMany({ where: { kind: 'to-decide', deliveryId: { not: null } } });
  const [asked] = work;
  if (asked === undefined) throw new Error('expected that somebody was asked to decide');
  const delivery = await db().delivery.findUniqueOrThrow({ where: { id: asked.deliveryId ?? '' } });
  const answer = await browser.open(
    await links.text(delivery, 'case', `${asked.caseId ?? ''}:${asked.step ?? 1}`),
  );
  const to = `/cases/${asked.caseId ?? ''}#step-${asked.step ?? 1}`;
  expect([answer.body, browser.cookies.size]).toEqual([{ to, as: 'sign-in' }, 0]);
});
