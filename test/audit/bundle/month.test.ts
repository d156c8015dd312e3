import { randomInt } from 'node:crypto';
import canonicalize from 'canonicalize';
import { findFalse } from '../../../api/duties/find-false';
import type { Bundle } from '../../../audit/bundle/bundle';
import { payloadValue } from '../../../audit/bundle/decode-payloads';
import { exportBundle } from '../../../audit/bundle/export-bundle';
import { readRuns } from '../../../audit/bundle/read-runs';
import { verifyBundle, type BundleVerdict } from '../../../audit/bundle/verify-bundle';
import { historyReport } from '../../../audit/histories/report';
import { keptRuns, withKept } from '../../../audit/histories/kept-runs';
import { noteKey } from '../../../audit/checkpoint/note-key';
import { scopesOf } from '../../../cli/bundle-scope/scope-of';
import { digestOf } from '../../../prisma/log/digest';
import type { HistoryReport } from '../../../runtime/doctor/histories-kept';
import { keepHistories } from '../../../worker/housekeeping/keep-histories';
import { firstThatDiffers } from '../../../worker/replay-runs';
import { engineBench, type EngineBench } from '../../setup/engine-bench';
import { officeMonth, WEEKLY } from '../../setup/office-month';
import type { TestOffice } from '../../setup/test-office';
import { newSigningKey } from '../log/filled-log';
import { signedAgain } from './signed-again';

jest.setTimeout(240_000);

const RELEASE = '0.1.0';
const signingKey = newSigningKey();
let bench: EngineBench;
let office: TestOffice;
let whole: Bundle;
/** What the doctor says before and after the histories are kept. */
let missedBefore: HistoryReport | null;

beforeAll(async () => {
  bench = await engineBench();
  office = await officeMonth(bench);
  const { db } = bench.deps;
  const now = await bench.now();
  const [reported] = await office.duties(WEEKLY, '2031-W11');
  await db.$transaction((tx) => findFalse(tx, office.office, reported?.id ?? '', '查无此事', now));
  await office.end();
  missedBefore = await historyReport(bench.databaseUrl, new Date(now.getTime() + 3 * 86_400_000));
  await keepHistories(bench.deps, now);
  whole = await exported('office', office.id);
});
afterAll(() => bench.stop());

/** `forgotten`: Temporal has none of its histories any more. */
async function exported(
  kind: keyof typeof scopesOf,
  id: string,
  { forgotten = false } = {},
): Promise<Bundle> {
  const { db } = bench.deps;
  const now = await bench.now();
  const { scope, workflows } = await scopesOf[kind]({ db, officeId: office.id, now }, id);
  const runs = await Promise.all(
    workflows.map(async ({ id: workflow }) => {
      const found = forgotten ? [] : await readRuns(bench.env.client, workflow, []);
      return withKept(await keptRuns(db, workflow), found);
    }),
  );
  return exportBundle(db, { scope, histories: runs.flat(), release: RELEASE, signingKey, now });
}

function verify(bundle: Bundle, release = RELEASE): Promise<BundleVerdict> {
  const keysFor = (origin: string) => [noteKey(origin, signingKey)];
  return verifyBundle({
    ...{ text: JSON.stringify(bundle), keysFor, handedIn: [], release },
    replay: firstThatDiffers,
  });
}

test('a month with all that happens verifies: by office, by year, by unit, by round', async () => {
  const { db } = bench.deps;
  const [duties, rounds] = [
    await db.duty.count(),
    await db.round.count({ where: { openedAt: { not: null } } }),
  ];
  expect(await verify(whole)).toMatchObject({
    ...{ verdict: 'intact', entries: whole.record.position - 1, firstFault: null },
    recomputed: { rounds, duties },
  });
  expect(await verify(await exported('year', '2031'))).toMatchObject({
    ...{ verdict: 'intact', recomputed: { rounds, duties } },
  });
  for (const { id } of await db.unit.findMany({ where: { officeId: office.id } })) {
    const owed = await db.duty.count({ where: { unitId: id } });
    const verdict = await verify(await exported('unit', id));
    expect(verdict).toMatchObject({ verdict: 'intact', firstFault: null, recomputed: { duties: owed } });
  }
  for (const { id } of await db.round.findMany({ where: { openedAt: { not: null } } }))
    expect(await verify(await exported('round', id))).toMatchObject({ verdict: 'intact', firstFault: null });
});

test('what is over is kept with what it ran on, and is verified when Temporal has forgotten it', async () => {
  const { db } = bench.deps;
  const rounds = await db.round.findMany({ where: { state: 'closed', openedAt: { not: null } } });
  expect(missedBefore).toMatchObject({ kept: 0 });
  expect(missedBefore?.missed).toHaveLength(rounds.length);
  const later = new Date((await bench.now()).getTime() + 3 * 86_400_000);
  expect(await historyReport(bench.databaseUrl, later)).toEqual({ kept: rounds.length, missed: [] });
  const [first] = rounds;
  const shard = await db.shard.findFirstOrThrow({ where: { roundId: first?.id ?? '' } });
  const kept = await db.logEntry.findFirstOrThrow({ where: { kind: 'history.kept', subject: shard.id } });
  expect(JSON.parse(kept.body)).toMatchObject({
    data: {
      ...{
        policy: first?.policyVersionId,
        roster: shard.rosterDigest,
        release: expect.any(String) as string,
      },
      ...{ digest: expect.stringMatching(/^sha256:/) as string, run: expect.any(String) as string },
    },
  });
  // A second look keeps nothing twice.
  await keepHistories(bench.deps, later);
  expect(await db.keptHistory.count()).toBe(rounds.length);

  const bundle = await exported('round', first?.id ?? '', { forgotten: true });
  expect(await verify(bundle)).toMatchObject({ verdict: 'intact', replayed: 1 });
  const lost = structuredClone(bundle);
  lost.histories = [];
  lost.manifest.histories = [];
  expect((await verify(lost)).firstFault).toMatchObject({ what: 'manifest-altered' });
  const anew = await exportedWithout(first?.id ?? '');
  expect((await verify(anew)).firstFault).toMatchObject({
    ...{ what: 'history-missing', where: expect.stringMatching(/^history round:/) as string },
  });
});

/** By somebody who has everything, and leaves out a history that was kept. */
async function exportedWithout(roundId: string): Promise<Bundle> {
  const { db } = bench.deps;
  const now = await bench.now();
  const { scope } = await scopesOf.round({ db, officeId: office.id, now }, roundId);
  return exportBundle(db, { scope, histories: [], release: RELEASE, signingKey, now });
}

interface Told {
  at: string;
  kind: string;
  subject: string;
  data: Record<string, unknown>;
}

/** Changes the first entry that `which` is true of. */
function retold({ entries }: Bundle, which: (told: Told) => boolean, change: (told: Told) => void): void {
  const entry = entries.find(({ body }) => which(JSON.parse(body) as Told));
  if (entry === undefined) throw new Error('expected such an entry, found none');
  const told = JSON.parse(entry.body) as Told;
  change(told);
  entry.body = JSON.stringify(told);
}

const isKind =
  (kind: string) =>
  (told: Told): boolean =>
    told.kind === kind;

/** Puts another verdict into a close, with its digest, its counts, and the answers of the histories. */
function judgedAnew(copy: Bundle): void {
  let before: unknown;
  let after = '';
  let counts = {};
  const missed = ({ kind, data }: Told): boolean =>
    kind === 'verdicts.recorded' &&
    (data['verdicts'] as [number, string][]).some(([, verdict]) => verdict === 'missed');
  retold(copy, missed, ({ data }) => {
    const verdicts = data['verdicts'] as [number, string][];
    const changed = verdicts.find(([, verdict]) => verdict === 'missed');
    if (changed !== undefined) changed[1] = 'on-time';
    before = data['digest'];
    after = digestOf(canonicalize(verdicts) ?? '');
    data['digest'] = after;
    const all = verdicts.map(([, verdict]) => verdict);
    counts = Object.fromEntries(
      [...new Set(all)].map((one) => [one, all.filter((other) => other === one).length]),
    );
  });
  retold(
    copy,
    ({ data }) => data['verdictDigest'] === before,
    ({ data }) => Object.assign(data, { verdictDigest: after, verdicts: counts }),
  );
  answeredAnew(copy, (answer) => {
    if (answer['verdictDigest'] === before) Object.assign(answer, { verdictDigest: after, verdicts: counts });
  });
}

type Answer = Record<string, unknown>;

/** Changes what looks answered by their histories. */
function answeredAnew({ histories }: Bundle, change: (answer: Answer) => void): void {
  for (const event of histories.flatMap(({ events }) => events)) {
    const done = event['activityTaskCompletedEventAttributes'] as
      { result?: { payloads: { data: string }[] } } | undefined;
    const [payload] = done?.result?.payloads ?? [];
    const answer = payloadValue(payload) as Answer | null | undefined;
    if (payload === undefined || typeof answer !== 'object' || answer === null || !('known' in answer))
      continue;
    change(answer);
    payload.data = Buffer.from(JSON.stringify(answer)).toString('base64');
  }
}

/** Text that is changed together with the digest in its entry. */
function policyAnew(copy: Bundle, from: string, to: string): void {
  const [policy] = copy.ground.policies;
  if (policy === undefined || !policy.source.includes(from))
    throw new Error(`expected a policy with "${from}"`);
  policy.source = policy.source.replace(from, to);
  retold(copy, isKind('policy.loaded'), ({ data }) => (data['digest'] = digestOf(policy.source)));
}

function calendarAnew(copy: Bundle): void {
  const calendar = copy.ground.calendars.find(({ days }) => days.holidays.length > 0);
  if (calendar === undefined) throw new Error('expected a calendar with a holiday');
  calendar.days.holidays = [];
  const digest = digestOf(JSON.stringify(calendar.days));
  retold(
    copy,
    ({ subject }) => subject === calendar.id,
    ({ data }) => (data['digest'] = digest),
  );
}

test.each<[what: string, fault: string, change: (copy: Bundle) => void]>([
  [
    'a late outcome that came in time after all',
    'verdict-differs',
    (copy) =>
      retold(
        copy,
        ({ kind, data }) => kind === 'duty.outcome' && data['verdict'] === 'late',
        (told) => (told.at = '2031-03-10T01:00:00.000Z'),
      ),
  ],
  ['a verdict with all that tells of it', 'verdict-differs', judgedAnew],
  [
    'an excuse that nobody gave',
    'incident-differs',
    (copy) => {
      const index = copy.entries.findIndex(({ body }) => (JSON.parse(body) as Told).kind === 'duty.excused');
      // Something harmless in its place, so that no position moves.
      const told = JSON.parse(copy.entries[index]?.body ?? '') as Told;
      copy.entries[index] = { position: 0, body: JSON.stringify({ ...told, kind: 'duty.read' }), proof: [] };
    },
  ],
  [
    'a number of the policy',
    'dates-differ',
    (copy) => policyAnew(copy, 'workdaysAfterDue: 2', 'workdaysAfterDue: 3'),
  ],
  ['a day of the calendar', 'dates-differ', calendarAnew],
  [
    'a date of a round',
    'dates-differ',
    (copy) =>
      retold(copy, isKind('round.planned'), ({ data }) => (data['dueAt'] = '2031-03-04T18:00:00+08:00')),
  ],
  [
    'a date that was given back',
    'dates-differ',
    (copy) =>
      retold(
        copy,
        isKind('round.given-back'),
        ({ data }) => (data['lateAfter'] = '2031-03-28T18:00:00+08:00'),
      ),
  ],
  [
    'the text of the policy alone',
    'ground-altered',
    ({ ground }) => void ground.policies.forEach((policy) => (policy.source += '\n# changed\n')),
  ],
  ['who owed', 'ground-altered', ({ ground }) => void ground.rosters[0]?.owing.reverse()],
  ['a calendar that is left out', 'ground-missing', ({ ground }) => void ground.calendars.pop()],
  [
    'an incident in the answer of a look',
    'incident-differs',
    (copy) => answeredAnew(copy, (answer) => (answer['incidents'] = [])),
  ],
])('%s is named, though everything was signed anew with the right key', async (_what, fault, change) => {
  const changed = signedAgain(whole, signingKey, change);
  expect((await verify(changed)).firstFault).toMatchObject({
    ...{ what: fault, where: expect.stringMatching(/^(position \d+|policy)/) as string },
  });
});

test('rules that decide otherwise are those of another release, where the bundle names one', async () => {
  const older = signedAgain(whole, signingKey, (copy) => {
    copy.manifest.release = '0.0.9';
    retold(copy, isKind('round.planned'), ({ data }) => (data['dueAt'] = '2031-03-04T18:00:00+08:00'));
  });
  expect(await verify(older)).toMatchObject({
    ...{ verdict: 'unreadable', firstFault: { where: 'release 0.0.9', what: 'release-unknown' } },
  });
});

const replay = () => Promise.resolve(null);

test('two hundred random changes of one byte each are all found', async () => {
  const text = JSON.stringify(whole);
  // What comes after is for keys and checkpoints of before, and only looked at where it is needed.
  const end = text.indexOf('"earlier":');
  const missed: number[] = [];
  for (let tries = 0; tries < 200; tries += 1) {
    const at = randomInt(end);
    const code = text.charCodeAt(at);
    // Digits and letters: other bytes make it no JSON, which is found at once.
    if (!/[0-9a-z]/i.test(text[at] ?? '')) continue;
    const other = String.fromCharCode(code === 57 || code === 90 || code === 122 ? code - 1 : code + 1);
    const changed = `${text.slice(0, at)}${other}${text.slice(at + 1)}`;
    const keysFor = (origin: string) => [noteKey(origin, signingKey)];
    const request = { text: changed, keysFor, handedIn: [], release: RELEASE, replay };
    if ((await verifyBundle(request)).verdict === 'intact') missed.push(at);
  }
  expect(missed.map((at) => text.slice(at - 60, at + 20))).toEqual([]);
});
