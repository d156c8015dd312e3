import { MockActivityEnvironment } from '@temporalio/testing';
import { createActivities, type Activities } from '../../activities';
import { engineBench, type EngineBench } from '../setup/engine-bench';
import { scriptedSmtp, type Act, type ScriptedSmtp } from '../setup/scripted-smtp';
import { SAMPLE_POLICY, policyOf, testOffice, type TestOffice } from '../setup/test-office';

jest.setTimeout(120_000);

const WEEKLY = 'weekly-meeting';
const RUNS = 10;

/** What happens to each secretary, how their delivery ends, and how many copies they have. */
const STORIES: [acts: Act[], state: string, copies: number, attempts: string[]][] = [
  [['take'], 'accepted', 1, ['accepted']],
  [['slow'], 'accepted', 1, ['accepted']],
  [['refuse'], 'refused', 0, ['refused']],
  [['refuse-content'], 'refused', 0, ['refused']],
  [['greylist', 'greylist'], 'accepted', 1, ['deferred', 'deferred', 'accepted']],
  // Whether all of it was handed over before the connection broke is a matter of moments; both are true.
  [['break-in-data'], 'accepted', 1, ['deferred|unknown', 'accepted']],
  [['die-before-answer'], 'accepted', 2, ['unknown', 'accepted']],
  [['die-before-answer', 'die-before-answer'], 'unknown', 2, ['unknown', 'unknown']],
  [['die-before-answer', 'greylist'], 'accepted', 2, ['unknown', 'deferred', 'accepted']],
  [['greylist', 'die-before-answer', 'refuse'], 'refused', 1, ['deferred', 'unknown', 'refused']],
];

let bench: EngineBench;
let server: ScriptedSmtp;
let office: TestOffice;
let activities: Activities;
beforeAll(async () => {
  server = await scriptedSmtp(
    (address) => STORIES[Number(/^secretary-(\d+)@/.exec(address)?.[1])]?.[0] ?? [],
  );
  bench = await engineBench({ worker: false, smtpUrl: server.smtpUrl });
  activities = createActivities(bench.deps);
  await bench.skipTo('2031-02-28T09:01:00+08:00');
  office = await testOffice(bench, { units: STORIES.length });
  await office.load(policyOf(SAMPLE_POLICY, [WEEKLY]));
  const planned = await activities.planNextRound({ officeId: office.id, cadence: WEEKLY, after: null });
  const { shards } = await activities.openRound({ roundId: planned?.roundId ?? '' });
  const at = '2031-02-28T09:00:00+08:00';
  const look = { kind: 'opening' as const, at, nextAt: null, acceptanceNeeded: false, since: '0' };
  for (const { shardId } of shards) await activities.checkpoint({ ...look, shardId });
  const wave = { officeId: office.id, slot: '20310228T010100Z' };
  await activities.gatherWave(wave);
  await sendUntilDone(wave);
});
afterAll(async () => {
  await bench.stop();
  await server.stop();
});

/** As Temporal does it: again and again while it asks for that. */
async function sendUntilDone(wave: { officeId: string; slot: string }): Promise<void> {
  for (let run = 1; ; run += 1) {
    try {
      await new MockActivityEnvironment({ attempt: run }).run(activities.sendWave, wave);
      return;
    } catch (error) {
      if ((error as { type?: string }).type !== 'MailDeferred' || run === RUNS) throw error;
    }
  }
}

it.each(STORIES.map(([acts, ...end], unit) => [acts.join(', '), unit, ...end] as const))(
  'a server that does this ends in a state that is true: %s',
  async (_acts, unit, state, copies, attempts) => {
    const { db } = bench.deps;
    const person = await db.person.findFirstOrThrow({ where: { email: office.emailOf(unit) } });
    const delivery = await db.delivery.findFirstOrThrow({ where: { personId: person.id } });
    const tries = await db.deliveryAttempt.findMany({
      where: { deliveryId: delivery.id },
      orderBy: { attempt: 'asc' },
    });
    const got = server.kept.filter(({ to }) => to === office.emailOf(unit));
    expect(delivery.state).toBe(state);
    expect(tries).toHaveLength(attempts.length);
    for (const [nth, one] of tries.entries()) expect(attempts[nth]?.split('|')).toContain(one.state);
    expect(got.map(({ messageId }) => messageId)).toEqual(Array<string>(copies).fill(delivery.messageId));
  },
);
