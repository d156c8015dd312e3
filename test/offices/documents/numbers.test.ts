import { writeDocument } from '../../../domain/documents/write-document';
import { issueDocument } from '../../../offices/documents/issue-document';
import { draftPaper, issuePaper, type NewPaper } from '../../../offices/documents/store-paper';
import { withdrawPaper } from '../../../offices/documents/withdraw-paper';
import { sampleFacts } from '../../domain/documents/sample-facts';
import { freshDatabase, type TestDatabase } from '../../setup/database';

const NOW = new Date('2026-11-23T01:00:00Z');
let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  await database.db.office.create({ data: { id: 'office', name: sampleFacts.office, createdAt: NOW } });
});
afterAll(() => database.drop());

const paper = (kind: NewPaper['kind'], caseId: string, now = NOW): NewPaper => ({
  ...{ officeId: 'office', issuer: sampleFacts.office, caseId, step: 1, kind, zone: 'Asia/Shanghai', now },
  written: writeDocument(kind, sampleFacts),
});

test('papers issued at once, some of which are rolled back, are numbered from 1 without a hole', async () => {
  const { db } = database;
  const issued = await Promise.allSettled(
    Array.from({ length: 12 }, (_, at) =>
      db.$transaction(async (tx) => {
        const { number } = await issuePaper(tx, paper('criticism-notice', `case-${at}`));
        if (at % 4 === 1) throw new Error('rolled back');
        return number;
      }),
    ),
  );
  const numbers = issued.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  expect(numbers.sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  const rows = await db.caseDocument.findMany({ where: { kind: 'criticism-notice' } });
  expect(rows.map(({ number }) => number ?? 0).sort((a, b) => a - b)).toEqual(numbers);
});

test('each kind and civil year has a series of its own, by the time of the office', async () => {
  const { db } = database;
  // In Shanghai it is 2027 already.
  const newYear = new Date('2026-12-31T16:30:00Z');
  const { number } = await db.$transaction((tx) =>
    issuePaper(tx, paper('criticism-notice', 'later', newYear)),
  );
  expect(number).toBe(1);
  const row = await db.caseDocument.findFirstOrThrow({ where: { caseId: 'later' } });
  expect([row.year, row.number, row.state]).toEqual([2027, 1, 'issued']);
});

test('a withdrawn paper keeps its number, and the next one gets the next', async () => {
  const { db } = database;
  const given = [];
  for (const caseId of ['first', 'second']) {
    const { documentId, number } = await db.$transaction((tx) =>
      issuePaper(tx, paper('interview-notice', caseId)),
    );
    given.push(number);
    const row = await db.caseDocument.findUniqueOrThrow({ where: { id: documentId } });
    const why = { reason: '原决定已撤销', because: 'annulled', byPostId: null, now: NOW };
    await db.$transaction((tx) => withdrawPaper(tx, row, why));
    const after = await db.caseDocument.findUniqueOrThrow({ where: { id: documentId } });
    expect([after.state, after.number]).toEqual(['withdrawn', number]);
  }
  expect(given).toEqual([1, 2]);
});

test('a circular takes its number from a person, once, and the log holds neither words nor names', async () => {
  const { db } = database;
  const draft = async (caseId: string) =>
    (await db.$transaction((tx) => draftPaper(tx, paper('circular', caseId)))).documentId;
  const [one, other] = [await draft('c1'), await draft('c2')];
  const issue = (documentId: string, documentNumber: string, classification: string | null = null) =>
    db.$transaction((tx) =>
      issueDocument(
        tx,
        {
          officeId: 'office',
          documentId,
          documentNumber,
          classification,
          zone: 'Asia/Shanghai',
          byPostId: 'post',
        },
        NOW,
      ),
    );
  await expect(issue(one, '测委办〔2026〕03号')).rejects.toMatchObject({ code: 'document-number' });
  await expect(issue(one, '测委办〔2026〕3号', '秘密')).rejects.toMatchObject({ code: 'classified' });
  await issue(one, '测委办〔2026〕3号');
  await expect(issue(one, '测委办〔2026〕4号')).rejects.toMatchObject({ code: 'not-a-draft' });
  await expect(issue(other, '测委办〔2026〕3号')).rejects.toMatchObject({ code: 'document-number-used' });
  const entries = await db.logEntry.findMany({ where: { subject: one }, orderBy: { at: 'asc' } });
  expect(entries.map(({ kind }) => kind).sort()).toEqual(['document.drafted', 'document.issued']);
  for (const { body } of entries) expect(body).not.toMatch(/\p{Script=Han}/u);
});
