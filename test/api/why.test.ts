import { checkpoint } from '../../activities/rounds/checkpoint';
import { gatherWave } from '../../activities/waves/gather';
import type { Actor } from '../../api/auth/actor';
import type { Role } from '../../domain/authority/role';
import type { CompiledRound } from '../../domain/cadence/compiled-round';
import type { Duty } from '../../prisma/generated/client';
import { apiBench, type ApiBench } from './api-bench';

let api: ApiBench;
let duty: Duty;
let deliveryId: string;

/** The opening look of every round is taken and its notices are gathered, so that there is something to explain. */
beforeAll(async () => {
  api = await apiBench();
  const { deps } = api.bench;
  const officeId = api.office.id;
  for (const shard of await deps.db.shard.findMany({ where: { officeId } })) {
    const round = await deps.db.round.findUniqueOrThrow({ where: { id: shard.roundId } });
    const at = (round.compiled as unknown as CompiledRound).opensAt ?? '';
    const look = { kind: 'opening' as const, at, nextAt: round.closesAt?.toISOString() ?? null };
    await checkpoint(deps, { shardId: shard.id, ...look, acceptanceNeeded: true, since: '0' });
  }
  const [wave] = await deps.db.$queryRaw<{ at: Date }[]>`SELECT max(requested_at) AS at FROM notice_request`;
  const slot = new Date(Math.ceil(((wave?.at.getTime() ?? 0) + 1) / 10_000) * 10_000);
  const name = slot.toISOString().replace(/[-:]|\.\d{3}/g, '');
  await gatherWave(deps, { officeId, slot: name });
  duty = await deps.db.duty.findFirstOrThrow({ where: { officeId }, orderBy: { id: 'asc' } });
  const request = await deps.db.noticeRequest.findFirstOrThrow({ where: { dutyId: duty.id } });
  deliveryId = request.deliveryId ?? '';
});
afterAll(() => api.stop());

const asking = (role: Role, unitId: string | null = null): Promise<string> => {
  const { officeId } = api.office.office;
  const actor: Actor = { tokenId: 'test', role, officeId, unitId, postId: null };
  return api.token(actor);
};
const dutyUrl = (id = duty.id): string => `/api/v1/duties/${id}/why`;
const noticeUrl = (id = deliveryId): string => `/api/v1/notices/${id}/why`;

test('a duty says its policy line, calendar day, shift, known facts and code version, and agrees with itself', async () => {
  const { status, body } = await api.ask(await asking('office'), { url: dutyUrl() });
  expect(status).toBe(200);
  expect(body).toMatchObject({ kind: 'duty', id: duty.id, agrees: true, policy: { version: 1 } });
  expect(body.code.version).toMatch(/^\d+\.\d+\.\d+/);
  const [rule, day, shift] = body.steps;
  expect(rule).toMatchObject({ what: 'rule', of: 'due', source: { kind: 'policy', version: 1 } });
  expect(rule.source.path).toMatch(/^cadences\.[a-z-]+\.due$/);
  expect(rule.source.line).toBeGreaterThan(1);
  expect([day.what, day.source.kind, day.source.date]).toEqual(['day', 'calendar', rule.named]);
  expect([shift.what, shift.from, shift.to]).toEqual([
    'shift',
    rule.named,
    body.dates[1].stored.slice(0, 10),
  ]);
  const look = body.steps.find(({ what }: { what: string }) => what === 'checkpoint');
  expect(look).toMatchObject({ checkpoint: 'opening', agrees: true, deliveryId });
  expect(look.known).toBeGreaterThan(0);
});

test('it is computed again at every question: a fact is there at once, with no place in the log yet', async () => {
  const url = `/api/v1/duties/${duty.id}/outcome`;
  const secretary = await api.token(api.office.secretary(duty));
  await api.ask(secretary, { method: 'POST', url, payload: { outcome: '已办结' } });
  const { body } = await api.ask(secretary, { url: dutyUrl() });
  const fact = body.steps.find(({ what }: { what: string }) => what === 'fact');
  expect(fact).toMatchObject({ fact: 'outcome', source: { kind: 'fact', position: null } });
  expect([body.agrees, body.status.computed]).toEqual([true, 'reported']);
});

test('a notice says who asked, why then, why this person', async () => {
  const { status, body } = await api.ask(await asking('auditor'), { url: noticeUrl() });
  expect(status).toBe(200);
  expect(body).toMatchObject({ kind: 'notice', id: deliveryId, agrees: true });
  const whats = new Set(body.steps.map(({ what }: { what: string }) => what));
  expect([...whats]).toEqual(['asked', 'slot', 'slot-day', 'person']);
});

test.each<Role>(['office', 'auditor', 'inspector', 'decider', 'administrator'])(
  'the role %s looks into all of the office',
  async (role) => {
    const token = await asking(role);
    expect((await api.ask(token, { url: dutyUrl() })).status).toBe(200);
    expect((await api.ask(token, { url: noticeUrl() })).status).toBe(200);
  },
);

test('a secretary looks into the own unit only, and of a notice for two units sees the own part', async () => {
  const { db } = api.bench.deps;
  const units = await db.unit.findMany({
    where: { officeId: api.office.id, code: { startsWith: 'U-' } },
    orderBy: { code: 'asc' },
  });
  // Units 0 and 1 have one secretary, so one notice speaks of both.
  const [first, second, third] = units.map(({ id }) => id);
  const [post] = await db.post.findMany({ where: { unitId: first ?? '' } });
  const shared = await db.noticeRequest.findFirstOrThrow({ where: { postId: post?.id ?? '' } });
  const url = noticeUrl(shared.deliveryId ?? '');
  const all = await api.ask(await asking('office'), { url });
  const own = await api.ask(await asking('secretary', second), { url });
  const askedIn = ({ body }: typeof all): number =>
    body.steps.filter(({ what }: { what: string }) => what === 'asked').length;
  expect(askedIn(all)).toBe(2 * askedIn(own));
  expect(
    own.body.steps.every((step: { duty?: { unit: string } }) => (step.duty?.unit ?? '单位1') === '单位1'),
  ).toBe(true);
  const stranger = await asking('secretary', third);
  expect(await api.ask(stranger, { url })).toMatchObject({ status: 404, body: { title: 'notice-unknown' } });
  const foreign = await db.duty.findFirstOrThrow({ where: { unitId: first ?? '' } });
  expect(await api.ask(stranger, { url: dutyUrl(foreign.id) })).toMatchObject({
    status: 404,
    body: { title: 'duty-unknown' },
  });
});

test('what is not there is said so', async () => {
  const token = await asking('office');
  expect((await api.ask(token, { url: dutyUrl('nope') })).body.title).toBe('duty-unknown');
  expect((await api.ask(token, { url: noticeUrl('nope') })).body.title).toBe('notice-unknown');
});
