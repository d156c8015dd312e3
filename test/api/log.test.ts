import { generateKeyPairSync } from 'node:crypto';
import { readCheckpoint } from '../../audit/checkpoint/checkpoint';
import { noteKey } from '../../audit/checkpoint/note-key';
import { signHead } from '../../audit/log/sign-head';
import { apiBench, type ApiBench } from './api-bench';

let api: ApiBench;
beforeAll(async () => {
  api = await apiBench();
});
afterAll(() => api.stop());

const url = '/api/v1/log/checkpoint';

test('the newest checkpoint is handed to who may keep it, and is the signed text itself', async () => {
  const signingKey = generateKeyPairSync('ed25519').privateKey;
  const auditor = await api.token({ ...api.office.office, role: 'auditor', postId: null });
  expect(await api.ask(auditor, { url })).toMatchObject({ status: 404, body: { title: 'not-signed-yet' } });
  const now = await api.bench.now();
  const { checkpoint } = await signHead(api.bench.deps.db, { signingKey, now });
  const { status, body } = await api.ask(auditor, { url });
  expect(status).toBe(200);
  const { size, root } = checkpoint ?? {};
  expect(body).toEqual({ size: Number(size), root, signedAt: now.toISOString(), note: checkpoint?.note });
  const origin = body.note.split('\n')[0];
  expect(readCheckpoint(body.note, [noteKey(origin, signingKey)])).toMatchObject({ verdict: 'signed' });
});

test('it is not for who owes duties', async () => {
  const token = await api.token({ ...api.office.office, role: 'secretary' });
  expect(await api.ask(token, { url })).toMatchObject({ status: 403, body: { title: 'role' } });
});
