import { exportBundle } from '../../../audit/bundle/export-bundle';
import { historyDigest } from '../../../audit/bundle/digests';
import type { Bundle } from '../../../audit/bundle/bundle';
import { readRuns } from '../../../audit/bundle/read-runs';
import { verifyBundle, type BundleVerdict } from '../../../audit/bundle/verify-bundle';
import { checkLog } from '../../../audit/check/check-log';
import type { HandedIn } from '../../../audit/check/witness';
import { signCheckpoint } from '../../../audit/checkpoint/checkpoint';
import { noteKey } from '../../../audit/checkpoint/note-key';
import { signHead } from '../../../audit/log/sign-head';
import { scopesOf, type ScopeOfBundle } from '../../../cli/bundle-scope/scope-of';
import { appendEntry } from '../../../prisma/log/append';
import { createCodec } from '../../../runtime/codec/encryption-codec';
import { newEncryptionKeyText, parseEncryptionKeys } from '../../../runtime/codec/encryption-key';
import { decodePayloads, payloadValue } from '../../../audit/bundle/decode-payloads';
import { firstThatDiffers } from '../../../worker/replay-runs';
import { caseApi, type CaseApi } from '../../api/case-api';
import { newSigningKey } from '../log/filled-log';

jest.setTimeout(180_000);

const RELEASE = '0.1.0';
const signingKey = newSigningKey();
let api: CaseApi;
/** As the file has them: of a round that closed, and of a case under way. */
let round: Bundle;
let caseBundle: Bundle;
/** A checkpoint that was printed while the round was still open. */
let before: string;

beforeAll(async () => {
  api = await caseApi(3);
  const { bench, office } = api;
  const { db } = bench.deps;
  await office.run();
  await bench.skipTo('2031-03-07T10:00:00+08:00');
  const [first] = await office.duties('weekly-meeting', '2031-W11');
  await office.report(first);
  const signed = await signHead(db, { signingKey, now: await bench.now() });
  before = signed.checkpoint?.note ?? '';
  const caseId = await api.caseOn(2, 'false-report');
  await api.passDate(caseId);
  const asked = { db, officeId: office.id, now: await bench.now() };
  const { id } = await db.round.findFirstOrThrow({ where: { officeId: office.id, period: '2031-W11' } });
  round = await exported(await scopesOf.round(asked, id));
  caseBundle = await exported(await scopesOf.case(asked, caseId));
  await office.end();
});
afterAll(() => api.stop());

async function exported({ scope, workflows }: ScopeOfBundle): Promise<Bundle> {
  const { bench } = api;
  const runs = await Promise.all(workflows.map(({ id }) => readRuns(bench.env.client, id, [])));
  const request = { scope, histories: runs.flat(), release: RELEASE, signingKey, now: await bench.now() };
  return exportBundle(bench.deps.db, request);
}

interface Given {
  handedIn?: string[];
  key?: typeof signingKey | null;
  release?: string;
}

function verify(
  bundle: unknown,
  { handedIn = [], key = signingKey, release = RELEASE }: Given = {},
): Promise<BundleVerdict> {
  return verifyBundle({
    text: typeof bundle === 'string' ? bundle : JSON.stringify(bundle),
    keysFor: key === null ? null : (origin) => [noteKey(origin, key)],
    handedIn: handedIn.map((text, index): HandedIn => ({ name: `note-${index}`, text })),
    release,
    replay: firstThatDiffers,
  });
}

test('a round and a case verify by their files alone: every entry is proved, every history replays', async () => {
  expect(round.histories.length).toBe(1);
  expect(round.entries.length).toBeGreaterThanOrEqual(5);
  expect(await verify(round)).toEqual({
    ...{ verdict: 'intact', key: 'given', replayed: 1, entries: round.entries.length, firstFault: null },
    recomputed: { rounds: 1, duties: 3, looks: 3, cases: 0 },
  });
  expect(await verify(caseBundle, { key: null })).toMatchObject({
    verdict: 'intact',
    key: 'bundle',
    replayed: 1,
    recomputed: { cases: 1 },
  });
  expect(caseBundle.entries.length).toBeGreaterThanOrEqual(2);
});

test('a file holds no name, no mail address and no text of anybody', async () => {
  const { db } = api.bench.deps;
  const file = JSON.stringify([round, caseBundle]);
  const clear = Buffer.from(
    [...file.matchAll(/"data":"([A-Za-z0-9+/=]+)"/g)]
      .map(([, text]) => Buffer.from(text ?? '', 'base64').toString())
      .join(),
  ).toString();
  const [people, texts, units] = [
    await db.person.findMany(),
    await db.textBody.findMany(),
    await db.unit.findMany(),
  ];
  const told = [...people.flatMap(({ name, email }) => [name, email]), ...units.map(({ name }) => name)];
  // The rules name kinds of post; here some people are called by theirs.
  const kinds = (await db.post.findMany()).map(({ kind }) => kind);
  const all = [...told, ...texts.map(({ body }) => body)].flatMap((words) => words ?? []);
  const own = all.filter((words) => words.length > 1 && !kinds.includes(words));
  expect(own.length).toBeGreaterThan(10);
  expect(own.filter((words) => (file + clear).includes(words))).toEqual([]);
});

test('a checkpoint from before is held against it, whether it is of this log or of a rewritten one', async () => {
  expect(await verify(round, { handedIn: [before, round.checkpoint] })).toMatchObject({ verdict: 'intact' });
  const [origin = '', size = ''] = before.split('\n');
  const other = signCheckpoint({ origin, size: Number(size), root: Buffer.alloc(32, 7) }, signingKey);
  expect((await verify(round, { handedIn: [before, other] })).firstFault).toMatchObject({
    ...{ where: 'note-1', what: 'checkpoint-differs' },
  });
  const later = caseBundle.checkpoint;
  await expect(verify(round, { handedIn: [later] })).rejects.toThrow(/of which the bundle holds no proof/);
});

/** A deep copy that was changed. */
function changed(bundle: Bundle, change: (copy: Bundle) => void): Bundle {
  const copy = structuredClone(bundle);
  change(copy);
  return copy;
}

const at = <Item>(items: Item[], index: number): Item => {
  const item = items.at(index);
  if (item === undefined) throw new Error(`expected an item ${index}`);
  return item;
};

/** Whoever changes the file as a whole: the manifest says the same as what it lists. */
function listedAgain(copy: Bundle): void {
  copy.manifest.histories = copy.histories.map((history) => {
    const { workflowId, runId } = history;
    return { workflowId, runId, digest: historyDigest(history) };
  });
}

/** Puts other data into the answer of the last look in a history. */
function otherAnswer(copy: Bundle): void {
  const { events } = at(copy.histories, 0);
  const event = events.findLast((one) => 'activityTaskCompletedEventAttributes' in one);
  const answer = event?.['activityTaskCompletedEventAttributes'] as {
    result: { payloads: { data: string }[] };
  };
  const payload = at(answer.result.payloads, 0);
  const value = payloadValue(payload) as { notices: number };
  payload.data = Buffer.from(JSON.stringify({ ...value, notices: 77 })).toString('base64');
}

test.each<[what: string, fault: string, where: RegExp, change: (copy: Bundle) => void]>([
  [
    'one byte of an entry',
    'entry-altered',
    /^position \d+$/,
    ({ entries }) => {
      at(entries, 1).body = at(entries, 1).body.replace('"v":1', '"v":2');
    },
  ],
  ['a removed entry', 'entry-missing', /^position \d+$/, ({ entries }) => void entries.splice(2, 1)],
  ['a cut end', 'entry-missing', /^position \d+$/, ({ entries }) => void entries.pop()],
  [
    'two swapped entries',
    'entry-moved',
    /^position \d+$/,
    ({ entries }) => void entries.splice(1, 2, at(entries, 2), at(entries, 1)),
  ],
  ['an entry twice', 'entry-added', /^position \d+$/, ({ entries }) => void entries.push(at(entries, 0))],
  [
    'a proof of another entry',
    'entry-unproved',
    /^position \d+$/,
    ({ entries }) => void (at(entries, 0).proof = at(entries, 1).proof),
  ],
  [
    'an entry removed from the manifest too',
    'manifest-altered',
    /^manifest$/,
    ({ entries, manifest }) => void [entries.splice(2, 1), manifest.entries.splice(2, 1)],
  ],
  ['the release', 'manifest-altered', /^manifest$/, ({ manifest }) => void (manifest.release = '0.0.9')],
  ['an event of a history', 'history-altered', /^history round:/, otherAnswer],
  ['a removed history', 'history-missing', /^history round:/, (copy) => void (copy.histories = [])],
  [
    'an added history',
    'history-added',
    /^history round:/,
    ({ histories }) => void histories.push(structuredClone(at(histories, 0))),
  ],
  [
    'a history and the manifest with it',
    'manifest-altered',
    /^manifest$/,
    (copy) => void [otherAnswer(copy), listedAgain(copy)],
  ],
  [
    'the size of the checkpoint',
    'checkpoint-untrusted',
    /^checkpoint$/,
    (copy) => void (copy.checkpoint = copy.checkpoint.replace(/\n(\d+)\n/, '\n1$1\n')),
  ],
])('%s is found and named', async (_what, fault, where, change) => {
  const { verdict, firstFault } = await verify(changed(round, change));
  expect({ verdict, what: firstFault?.what }).toEqual({ verdict: 'altered', what: fault });
  expect(firstFault?.where).toMatch(where);
  expect(await verify(round)).toMatchObject({ verdict: 'intact' });
});

/** What somebody with the signing key and the database could do: export a history that was changed before. */
async function forged(change: (copy: Bundle) => void, release = RELEASE): Promise<Bundle> {
  const { bench, office } = api;
  const { db } = bench.deps;
  const { scope } = await scopesOf.round(
    { db, officeId: office.id, now: await bench.now() },
    round.manifest.scope.id,
  );
  const { histories } = changed(round, change);
  return exportBundle(db, { scope, histories, release, signingKey, now: await bench.now() });
}

test('an answer in a history that the log does not tell is named, though the code decides the same by it', async () => {
  const { firstFault } = await verify(await forged(otherAnswer));
  expect(firstFault).toMatchObject({
    what: 'look-differs',
    where: expect.stringMatching(/event \d+$/) as string,
  });
});

test('a history that the code does not decide is named; of another release, so is the one to fetch', async () => {
  const other = ({ histories }: Bundle): void => {
    for (const { events } of histories)
      for (const event of events) {
        const asked = event['activityTaskScheduledEventAttributes'] as { activityType: object } | undefined;
        if (asked !== undefined) asked.activityType = { name: 'anotherActivity' };
      }
  };
  expect((await verify(await forged(other))).firstFault).toMatchObject({ what: 'replay-differs' });
  expect(await verify(await forged(other, '0.0.9'))).toMatchObject({
    verdict: 'unreadable',
    firstFault: { where: 'release 0.0.9', what: 'release-unknown' },
  });
});

test.each([
  ['no JSON', 'hello'],
  ['another document', '{"form":"duban bundle 1"}'],
])('%s is unreadable', async (_what, text) => {
  expect(await verify(text)).toMatchObject({ verdict: 'unreadable', firstFault: { what: 'not-a-bundle' } });
});

test('another key than the one that is trusted proves nothing', async () => {
  expect((await verify(round, { key: newSigningKey() })).firstFault).toMatchObject({
    what: 'checkpoint-untrusted',
  });
});

/** As the retention rule would, of everybody and everything. */
async function eraseAll(now: Date): Promise<void> {
  const { db } = api.bench.deps;
  const texts = (await db.textBody.findMany({ select: { id: true } })).map(({ id }) => id);
  await db.textBody.updateMany({ data: { body: null, salt: '', erasedAt: now } });
  await db.$executeRaw`UPDATE person SET name = '', email = id`;
  const entry = { officeId: api.office.id, at: now, kind: 'texts.erased', subject: api.office.id };
  await appendEntry(db, { ...entry, data: { texts } });
}

test('with every name and text erased the log is whole, the old file verifies, and so does a new one', async () => {
  const { db } = api.bench.deps;
  const now = await api.bench.now();
  await eraseAll(now);
  const keysFor = (origin: string) => [noteKey(origin, signingKey)];
  const { databaseUrl } = api.bench;
  expect(
    await checkLog({
      databaseUrl,
      keysFor,
      handedIn: [{ name: 'before', text: before }],
      progress: () => undefined,
    }),
  ).toMatchObject({ verdict: 'intact', firstFault: null });
  expect(await verify(caseBundle)).toMatchObject({ verdict: 'intact' });
  const asked = { db, officeId: api.office.id, now };
  const anew = await exported(await scopesOf.case(asked, caseBundle.manifest.scope.id));
  expect(await verify(anew, { handedIn: [before] })).toMatchObject({ verdict: 'intact', firstFault: null });
  expect(anew.entries.map(({ body }) => body)).toEqual(
    expect.arrayContaining(caseBundle.entries.map(({ body }) => body)),
  );
});

test('payloads are decrypted wherever they stand in a history', async () => {
  const codec = createCodec(parseEncryptionKeys(newEncryptionKeyText()));
  const clear = { metadata: { encoding: Buffer.from('json/plain') }, data: Buffer.from('{"a":1}') };
  const [sealed] = await codec.encode([clear]);
  const metadata = Object.fromEntries(
    Object.entries(sealed?.metadata ?? {}).map(([name, bytes]) => [
      name,
      Buffer.from(bytes).toString('base64'),
    ]),
  );
  const payload = { metadata, data: Buffer.from(sealed?.data ?? []).toString('base64') };
  const decoded = await decodePayloads([{ input: { payloads: [payload] }, eventId: '1' }], [codec]);
  expect(decoded[0]?.input.payloads.map(payloadValue)).toEqual([{ a: 1 }]);
});
