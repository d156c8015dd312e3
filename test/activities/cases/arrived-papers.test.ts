import { arrivedPapers } from '../../../activities/cases/arrived-papers';
import { lookAtCase } from '../../../activities/cases/look-at-case';
import { returnedPapers } from '../../../activities/cases/returned-papers';
import type { Deps } from '../../../activities/deps';
import type { CaseEventBody, ServiceHow, Subject } from '../../../domain/escalation/case-event';
import { storedCase } from '../../../offices/cases/stored-case';
import { newId } from '../../../prisma/ids';
import { unitsBench, type UnitsBench } from '../../offices/units/units-bench';
import { happened, loadedPolicy, openCase, roundOf } from '../waves/case-rows';

let bench: UnitsBench;
let caseId: string;
let subject: Subject;
beforeAll(async () => {
  bench = await unitsBench('2026-12-02T09:00:00+08:00');
});
afterAll(() => bench.stop());
beforeEach(async () => {
  await bench.begin();
  await bench.load('单位编码,单位名称,单位类别,上级单位编码,职务类别,职务,姓名,电子邮箱,任职日期', [
    'O1,整体推进办,机关,,经办,经办,林知夏,lin@example.invalid,2024-03-01',
    'V1,望津村,村,,书记,党支部书记,蒋望津,jiang@example.invalid,2024-03-01',
  ]);
  const { db, officeId, now } = bench;
  const policyVersionId = await loadedPolicy(db, officeId);
  const duty = await bench.owe('V1', { dueAt: '2026-11-30T18:00:00+08:00' });
  await roundOf(db, duty, policyVersionId, '2026-11');
  subject = { kind: 'unit', unitId: duty.unitId };
  caseId = await openCase(db, { officeId, policyVersionId, subject, duties: [duty], at: now });
});

interface Sent {
  state?: string;
  channel?: string;
  /** Channels that were tried. */
  tried?: string[];
  bounced?: boolean;
  opened?: boolean;
  paper?: 'facts' | 'decision';
}

/** The notice of the proposed facts, or of the decision, to one addressee of the unit. */
async function sent({
  state = 'accepted',
  channel = 'email',
  tried = [channel],
  paper = 'facts',
  ...more
}: Sent): Promise<void> {
  const { db, officeId, now } = bench;
  const [id, { id: postId }] = [newId(), await bench.post('V1')];
  const { seq } = await db.caseEvent.findFirstOrThrow({
    where: { caseId, kind: paper === 'facts' ? 'proposed' : 'decided' },
  });
  const dates = { bouncedAt: more.bounced ? now : null, openedAt: more.opened ? now : null };
  const row = { id, officeId, slot: id, personId: newId(), channel, state, messageId: `<${id}@x>`, ...dates };
  await db.delivery.create({ data: { ...row, createdAt: now, sentAt: now } });
  for (const [place, by] of tried.entries()) {
    const attempt = { attempt: place + 1, channel: by, claimant: 'test', state: 'accepted', claimedAt: now };
    await db.deliveryAttempt.create({ data: { id: newId(), deliveryId: id, ...attempt } });
  }
  const cause = `case:${caseId}:${seq}:${row.personId}`;
  const asked = { officeId, postId, caseId, step: 1, kind: paper, cause, notBefore: now, requestedAt: now };
  await db.noticeRequest.create({ data: { id: newId(), ...asked, deliveryId: id } });
}

const papers = async () => arrivedPapers(bench.db, (await storedCase(bench.db, caseId)).state);

const TO_PAGE: Sent = { channel: 'in-app', tried: ['email', 'in-app'] };
test.each<[what: string, sent: Sent[], arrived: boolean]>([
  ['was taken by the mail server', [{}], true],
  ['came back', [{ state: 'bounced', bounced: true }], false],
  ['came back, and lies on the page instead', [{ ...TO_PAGE, bounced: true }], false],
  ['came back, and was opened on the page', [{ ...TO_PAGE, bounced: true, opened: true }], false],
  ['was refused, and lies on the page instead', [TO_PAGE], false],
  ['lies on the page of who wants it there first', [{ channel: 'in-app' }], true],
  [
    'was taken for one addressee, and came back of the other',
    [{}, { state: 'bounced', bounced: true }],
    false,
  ],
])('no period runs but from a paper that has arrived: it %s', async (_what, all, arrived) => {
  for (const one of all) await sent(one);
  expect(await papers()).toEqual(arrived ? [{ paper: 'facts', step: 1, at: bench.now }] : []);
});

async function served(how: ServiceHow): Promise<void> {
  const hearingUntil = '2026-12-09T10:00:00.000Z';
  const event: CaseEventBody = { kind: 'facts-served', step: 1, how, by: null, hearingUntil };
  await happened(bench.db, caseId, bench.now, [event]);
}

test.each<[what: string, how: ServiceHow, sent: Sent[], returned: boolean]>([
  ['came back from one of two', 'notice', [{}, { state: 'bounced', bounced: true }], true],
  ['came back, and lies on the page instead', 'notice', [{ ...TO_PAGE, bounced: true }], true],
  ['has stayed', 'notice', [{}, {}], false],
  ['was handed over, and its mail came back', 'by-hand', [{ state: 'bounced', bounced: true }], false],
  ['was acknowledged, and its mail came back', 'acknowledged', [{ state: 'bounced', bounced: true }], false],
])('facts whose hearing runs are looked at again: their notice %s', async (_what, how, all, returned) => {
  for (const one of all) await sent(one);
  await served(how);
  const { state } = await storedCase(bench.db, caseId);
  expect(await returnedPapers(bench.db, state)).toEqual(returned ? [{ step: 1, paper: 'facts' }] : []);
});

const looking = (): Deps =>
  ({
    db: bench.db,
    clock: { now: () => Promise.resolve(bench.now) },
    searchable: false,
    // That the wave runs is test/workflows/wave.test.ts's.
    temporal: { workflow: { start: () => undefined } },
  }) as unknown as Deps;

async function look(): Promise<string[]> {
  const version = await bench.db.caseEvent.count({ where: { caseId } });
  const known = { officeId: bench.officeId, subject, caseId, version };
  return (await lookAtCase(looking(), known, null)).happened;
}

test('a case that sees its facts come back asks the office, once, to hand them over', async () => {
  await sent({ state: 'bounced', bounced: true });
  await served('notice');
  const { db } = bench;
  expect(await look()).toEqual(['service-failed']);
  expect(await look()).toEqual([]);
  const asked = await db.noticeRequest.findMany({ where: { caseId, kind: 'to-serve' } });
  expect(asked).toMatchObject([{ postId: (await bench.post('O1', 'office-contact')).id, step: 1 }]);
  const { state } = await storedCase(db, caseId);
  expect(state.steps[0]).toMatchObject({ stage: 'proposed', hearing: null });
});

test('a decision that comes back leaves no mark until it is handed over, and the paper that counted from it falls', async () => {
  const { db } = bench;
  await served('by-hand');
  const by = { postId: newId(), personId: newId() };
  const decided: CaseEventBody = {
    ...{ kind: 'decided', step: 1, version: 1, outcome: 'confirm', rung: null, until: null },
    ...{ by, textId: newId(), meeting: null, serveUntil: '2026-12-16T10:00:00.000Z' },
  };
  const ended: CaseEventBody = {
    ...{ kind: 'hearing-ended', step: 1, silent: true, decideUntil: '2026-12-16T10:00:00.000Z' },
  };
  await happened(db, caseId, bench.now, [ended, decided]);
  await sent({ paper: 'decision' });
  expect(await look()).toEqual(['decision-served']);
  const mark = () => db.caseMark.findFirstOrThrow({ where: { caseId } });
  const paper = () => db.caseDocument.findFirstOrThrow({ where: { caseId, kind: 'supervision-notice' } });
  expect([(await mark()).liftedAt, (await paper()).state]).toEqual([null, 'issued']);

  await db.delivery.updateMany({ data: { state: 'bounced', bouncedAt: bench.now } });
  expect(await look()).toEqual(['service-failed']);
  expect([(await mark()).liftedAt, (await paper()).state]).toEqual([bench.now, 'withdrawn']);
  expect(await look()).toEqual([]);
});
