import type { Actor } from '../../api/auth/actor';
import { signHead } from '../../audit/log/sign-head';
import { createToken } from '../../api/auth/tokens';
import { draftPaper } from '../../offices/documents/store-paper';
import { writeDocument } from '../../domain/documents/write-document';
import { sampleFacts } from '../domain/documents/sample-facts';
import { unzipped } from '../offices/documents/unzip';
import { newSigningKey } from '../audit/log/filled-log';
import { HOST } from './api-bench';
import { caseApi, type CaseApi } from './case-api';

jest.setTimeout(300_000);

let api: CaseApi;
let caseId: string;
beforeAll(async () => {
  api = await caseApi(2);
  caseId = await api.caseOn(0, 'grave-consequence');
});
afterAll(() => api.stop());

const list = async (actor: Actor) => (await api.get(actor, `/cases/${caseId}/documents`)).body.items;
const auditor = (): Actor => ({ ...api.office.office, role: 'auditor', postId: null });

/** A circular of this case, as a decision leaves it. */
async function draft(): Promise<string> {
  const { deps } = api.bench;
  const now = await api.bench.now();
  const written = writeDocument('circular', sampleFacts);
  const of = { officeId: api.office.id, issuer: '测试县整体推进办', zone: 'Asia/Shanghai', caseId, step: 1 };
  const { documentId } = await deps.db.$transaction((tx) =>
    draftPaper(tx, { ...of, kind: 'circular', written, now }),
  );
  return documentId;
}

test('a proposal issues its notice of proposed facts at once, readable by the unit and the office', async () => {
  const [notice] = await list(api.office.office);
  expect(notice).toMatchObject({ kind: 'proposed-facts', state: 'issued', number: '〔2031〕1号', step: 1 });
  const secretary = await api.secretary(0);
  expect(await list(secretary)).toHaveLength(1);
  const { status, body } = await api.get(secretary, `/documents/${notice.id}`);
  expect(status).toBe(200);
  expect(body).toMatchObject({ title: '拟处理事实告知书', draft: false, mark: 'none', date: '2031年3月3日' });
  expect(JSON.stringify(body.paragraphs)).toContain('依据：现场核对的情况');
});

test('the file has its proper type, a name in Chinese beside a plain one, and the words of the paper', async () => {
  const [notice] = await list(api.office.office);
  const now = await api.bench.now();
  const { tokenId: _, ...actor } = auditor();
  const expiresAt = new Date(now.getTime() + 86_400_000);
  const token = await createToken(api.bench.deps.db, { kind: 'bearer', ...actor, expiresAt }, now);
  const response = await api.app.inject({
    url: `/api/v1/documents/${notice.id}.docx`,
    headers: { host: HOST, authorization: `Bearer ${token}` },
  });
  expect(response.statusCode).toBe(200);
  expect(response.headers['content-type']).toMatch(/officedocument\.wordprocessingml\.document/);
  const disposition = String(response.headers['content-disposition']);
  expect(disposition).toContain(`filename="proposed-facts-${notice.id}.docx"`);
  const name = decodeURIComponent(/filename\*=UTF-8''(\S+)$/.exec(disposition)?.[1] ?? '');
  expect(name).toBe('拟处理事实告知书〔2031〕1号.docx');
  expect(unzipped(response.rawPayload)['word/document.xml']).toContain('拟处理事实告知书');
});

test('another unit, an inspector and, for a draft, the unit itself find nothing', async () => {
  const id = await draft();
  const [notice] = await list(api.office.office);
  const other = await api.secretary(1);
  expect((await api.get(other, `/cases/${caseId}/documents`)).status).toBe(404);
  expect((await api.get(other, `/documents/${notice.id}`)).status).toBe(404);
  expect((await api.get({ ...auditor(), role: 'inspector' }, `/documents/${notice.id}`)).status).toBe(403);
  const secretary = await api.secretary(0);
  expect((await api.get(secretary, `/documents/${id}`)).status).toBe(404);
  expect((await api.get(secretary, `/documents/${id}.docx`)).status).toBe(404);
  expect(await list(secretary)).toHaveLength(1);
  expect((await api.get(auditor(), `/documents/${id}`)).body).toMatchObject({ draft: true, mark: 'draft' });
});

test('the office issues a circular under the number of the register, and withdraws it with a reason', async () => {
  const id = await draft();
  const { office } = api.office;
  const number = { documentNumber: '测委办〔2031〕7号' };
  expect((await api.post(auditor(), `/documents/${id}/issue`, number)).status).toBe(403);
  const wrong = await api.post(office, `/documents/${id}/issue`, { documentNumber: '7号' });
  expect([wrong.status, wrong.body.type]).toEqual([400, 'urn:duban:document-number']);
  const secret = await api.post(office, `/documents/${id}/issue`, { ...number, classification: '机密' });
  expect([secret.status, secret.body.type]).toEqual([400, 'urn:duban:classified']);
  const issued = await api.post(office, `/documents/${id}/issue`, number, 'key-1');
  expect([issued.status, issued.body.state]).toEqual([200, 'issued']);
  expect((await api.post(office, `/documents/${id}/issue`, number, 'key-1')).body).toEqual(issued.body);
  const secretary = await api.secretary(0);
  expect((await api.get(secretary, `/documents/${id}`)).body).toMatchObject({
    ...{ number: '测委办〔2031〕7号', mark: 'none', state: 'issued' },
  });
  const reason = '印发范围有误';
  expect((await api.post(office, `/documents/${id}/withdraw`, { reason })).status).toBe(200);
  const { body } = await api.get(secretary, `/documents/${id}`);
  expect(body).toMatchObject({ number: '测委办〔2031〕7号', mark: 'withdrawn', state: 'withdrawn' });
  expect(body.remark).toContain(reason);
  expect((await api.post(office, `/documents/${id}/withdraw`, { reason })).status).toBe(409);
});

test('a paper bears the head of the log that was signed when it was issued, and a draft none', async () => {
  const { deps } = api.bench;
  const { office } = api.office;
  const [before] = await list(office);
  expect((await api.get(office, `/documents/${before.id}`)).body.logHead).toBeNull();
  const id = await draft();
  const { checkpoint } = await signHead(deps.db, {
    signingKey: newSigningKey(),
    now: await api.bench.now(),
  });
  expect((await api.get(office, `/documents/${id}`)).body.logHead).toBeNull();
  await api.bench.skipTo(new Date((await api.bench.now()).getTime() + 60_000));
  await api.post(office, `/documents/${id}/issue`, { documentNumber: '测委办〔2031〕6号' });
  expect((await api.get(office, `/documents/${id}`)).body.logHead).toMatchObject({
    note: checkpoint?.note,
    words: expect.stringMatching(/^日志检查点：第1至\d+条记录$/),
    code: { path: expect.stringMatching(/^M0 0h1v1h-1z/), size: expect.any(Number) },
  });
});
