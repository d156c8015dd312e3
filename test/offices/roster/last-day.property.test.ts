import fc from 'fast-check';
import { importRoster, type ImportDeps } from '../../../offices/roster/import-roster';
import { newId } from '../../../prisma/ids';
import { appendEntry } from '../../../prisma/log/append';
import { freshDatabase, type TestDatabase } from '../../setup/database';
import { HEADER, rosterRow } from './roster-sheet';

const MS_PER_DAY = 86_400_000;

let fresh: TestDatabase;
let now = Date.parse('2026-11-20T00:30:00.000Z');
let deps: ImportDeps;
beforeAll(async () => {
  fresh = await freshDatabase();
  deps = { db: fresh.db, clock: { now: () => Promise.resolve(new Date(now)) }, newId, appendEntry };
});
afterAll(() => fresh.drop());

/** What a file says of the one post, and how many days it comes after the one before. */
const file = fc.record({
  person: fc.option(fc.integer({ min: 0, max: 2 })),
  since: fc.constantFrom('', '2022-03-18', '2026-11-18'),
  /** Null: the file has no such column. */
  until: fc.constantFrom(null, '', '2026-11-19', '2026-11-25', '2026-12-31'),
  daysLater: fc.integer({ min: 0, max: 12 }),
});

test('with last days too no post has two holders at a time, and the same file again changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(file, { minLength: 2, maxLength: 6 }), async (files) => {
      const officeId = newId();
      now = Date.parse('2026-11-20T00:30:00.000Z');
      for (const { person, since, until, daysLater } of files) {
        now += daysLater * MS_PER_DAY;
        const row = rosterRow({
          姓名: person === null ? '' : `甲${person}`,
          电子邮箱: person === null ? '' : `p${person}@example.invalid`,
          任职日期: since,
        });
        const lines =
          until === null
            ? [HEADER, row]
            : [
                [...HEADER, '离任日期'],
                [...row, until],
              ];
        const bytes = Buffer.from(lines.map((cells) => cells.join(',')).join('\n'));
        const load = () => importRoster(deps, { officeId, file: { name: 'roster.csv', bytes } });
        expect((await load()).errors).toEqual([]);
        expect(await load()).toEqual({ created: 0, changed: 0, closed: 0, errors: [] });
      }
      const { id: postId } = await fresh.db.post.findFirstOrThrow({ where: { officeId } });
      const held = await fresh.db.postHolding.findMany({
        where: { postId },
        orderBy: [{ from: 'asc' }, { until: 'asc' }],
      });
      held.forEach(({ from, until }, i) => {
        const next = held[i + 1];
        if (until) expect(until.getTime()).toBeGreaterThanOrEqual(from.getTime());
        if (next) expect(next.from.getTime()).toBeGreaterThanOrEqual(until?.getTime() ?? Infinity);
      });
    }),
    { numRuns: 25 },
  );
}, 120_000);
