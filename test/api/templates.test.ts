import { apiBench, type ApiBench } from './api-bench';

jest.setTimeout(120_000);

let api: ApiBench;
let office: string;
beforeAll(async () => {
  api = await apiBench();
  const { db } = api.bench.deps;
  const held = await db.postHolding.findFirstOrThrow({
    where: { personId: (await db.person.findFirstOrThrow({ where: { officeId: api.office.id } })).id },
  });
  office = await api.token({ ...api.office.office, postId: held.postId });
});
afterAll(() => api.stop());

const URL = '/api/v1/notice-templates';
const put = (part: string, locale: string, body: string) =>
  api.ask(office, { method: 'PUT', url: `${URL}/${part}/${locale}`, payload: { body } });
const preview = (part: string, locale: string, body: string) =>
  api.ask(office, { method: 'POST', url: `${URL}/${part}/${locale}/preview`, payload: { body } });

it('saves a version for each change, keeps those before and writes the log without the words', async () => {
  expect((await put('closing', 'zh', '{{ office }}祝好')).body).toEqual({ version: 1 });
  expect((await put('closing', 'zh', '{{ office }}祝好')).body).toEqual({ version: 1 });
  expect((await put('closing', 'zh', '')).body).toEqual({ version: 2 });
  const { db } = api.bench.deps;
  const rows = await db.noticeTemplate.findMany({ where: { part: 'closing' }, orderBy: { version: 'asc' } });
  expect(rows.map(({ body }) => body)).toEqual(['{{ office }}祝好', '']);
  const kept = await api.ask(office, { url: `${URL}/closing/zh/versions` });
  const by = { post: expect.any(String) as string, person: expect.any(String) as string };
  expect(kept.body.items).toMatchObject([
    { version: 2, body: '', by },
    { version: 1, body: '{{ office }}祝好', by },
  ]);
  const entries = await db.logEntry.findMany({ where: { kind: 'notice-template.saved' } });
  expect(entries).toHaveLength(2);
  expect(JSON.stringify(entries)).not.toContain('祝好');
});

it('lists the places with what each may name, and the newest words of each language', async () => {
  await put('contact', 'en', 'Ask Lu Qinghe');
  const { status, body } = await api.ask(office, { url: URL });
  expect(status).toBe(200);
  expect(body.parts.map(({ part }: { part: string }) => part)).toEqual([
    'greeting-remark',
    'contact',
    'closing',
  ]);
  expect(body.parts[1].variables.map(({ name }: { name: string }) => name)).toEqual(['name', 'office']);
  expect(body.parts[1].texts).toMatchObject([
    { locale: 'zh', version: 0, body: '', savedAt: null, errors: [] },
    { locale: 'en', version: 1, body: 'Ask Lu Qinghe', errors: [] },
  ]);
});

it('answers all that is wrong with a text at once, in both languages, and saves nothing', async () => {
  const before = await api.bench.deps.db.noticeTemplate.count();
  const { status, body } = await put('closing', 'zh', '{{ who }}\n机密 {{ overdue }}');
  expect([status, body.title]).toEqual([422, 'template-invalid']);
  expect(body.errors.map(({ path }: { path: string }) => path)).toEqual(['body:1:4', 'body:2:1', 'body:2:7']);
  expect(body.detailZh).toContain('第 2 行第 1 列');
  expect(await api.bench.deps.db.noticeTemplate.count()).toBe(before);
});

it('previews a text in the next notice of who asks, and keeps nothing of it', async () => {
  const before = await api.bench.deps.db.noticeTemplate.count();
  const zh = await preview('closing', 'zh', '{{ today }}，{{ office }}敬上');
  expect(zh.status).toBe(200);
  expect(zh.body.text).toMatch(/月\d+日，.+敬上。/);
  expect(zh.body.html).toContain('敬上。');
  expect(zh.body.subject).toMatch(/^【督办】\d 项/);
  const en = await preview('greeting-remark', 'en', 'Take your time.');
  expect(en.body.text).toContain('\nTake your time.\n');
  expect(en.body.subject).toMatch(/^\[Duban\] \d/);
  expect(await api.bench.deps.db.noticeTemplate.count()).toBe(before);
});

it('is the office’s own: a secretary neither reads nor writes it', async () => {
  const duty = await api.bench.deps.db.duty.findFirstOrThrow({ where: { officeId: api.office.id } });
  const token = await api.token(api.office.secretary(duty));
  expect((await api.ask(token, { url: URL })).status).toBe(403);
  const write = { method: 'PUT', url: `${URL}/closing/zh`, payload: { body: '' } } as const;
  expect((await api.ask(token, write)).status).toBe(403);
});
