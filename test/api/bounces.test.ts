import { MAX_BOUNCE_BYTES } from '../../offices/bounces/take-bounce';
import { newId } from '../../prisma/ids';
import { postfix } from '../offices/bounces/samples';
import { apiBench, type ApiBench } from './api-bench';

jest.setTimeout(120_000);

let api: ApiBench;
let office: string;
let id: string;
beforeAll(async () => {
  api = await apiBench();
  office = await api.token(api.office.office);
  const { db } = api.bench.deps;
  const { id: personId } = await db.person.findFirstOrThrow({ where: { officeId: api.office.id } });
  id = newId();
  const at = await api.bench.now();
  const sent = { channel: 'email', state: 'accepted', messageId: `<${id}@duban.example.cn>`, attempts: 1 };
  await db.delivery.create({
    data: { id, officeId: api.office.id, slot: id, personId, ...sent, createdAt: at, sentAt: at },
  });
  const tried = { attempt: 1, channel: 'email', claimant: 'test', state: 'accepted', claimedAt: at };
  await db.deliveryAttempt.create({ data: { id: newId(), deliveryId: id, ...tried } });
});
afterAll(() => api.stop());

const post = (token: string, payload: Buffer | object, type = 'message/rfc822', query = '') =>
  api.ask(token, {
    method: 'POST',
    url: `/api/v1/bounces${query}`,
    headers: { 'content-type': type },
    payload,
  });

it('takes a mail as the mail server hands it over, for whom it says, and the same again changes nothing', async () => {
  const mail = postfix({ to: 'bounces@duban.example.cn', messageId: '<x@y>' });
  const query = `?to=${encodeURIComponent(`bounces+${id}@duban.example.cn`)}`;
  const answer = { deliveryId: id, status: '5.1.1', next: null, caseIds: [] };
  expect(await post(office, mail, undefined, query)).toEqual({
    status: 200,
    body: { ...answer, outcome: 'bounced' },
  });
  expect((await post(office, mail, undefined, query)).body).toEqual({ ...answer, outcome: 'already' });
});

it('refuses what names nothing of ours, what is no mail, what is too large, and who may not', async () => {
  const forged = postfix({ to: `bounces+${newId()}@duban.example.cn`, messageId: '<x@y>' });
  expect(await post(office, forged)).toMatchObject({ status: 404, body: { title: 'bounce-unknown' } });
  expect(await post(office, Buffer.from('Subject: hi\r\n\r\nhi'))).toMatchObject({ status: 404 });
  expect(await post(office, { mail: 'x' }, 'application/json')).toMatchObject({
    status: 400,
    body: { detail: 'body: expected a mail as message/rfc822' },
  });
  expect((await post(office, Buffer.alloc(MAX_BOUNCE_BYTES + 1, 'x'))).status).toBe(413);
  const decider = await api.token(await api.office.decider('office-head'));
  expect((await post(decider, forged)).status).toBe(403);
});
