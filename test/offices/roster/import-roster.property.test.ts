import fc from 'fast-check';
import { importRoster, type ImportDeps } from '../../../offices/roster/import-roster';
import { newId } from '../../../prisma/ids';
import { appendEntry } from '../../../prisma/log/append';
import { freshDatabase } from '../../setup/database';
import { csvFile, rosterRow } from './roster-sheet';

type Fresh = Awaited<ReturnType<typeof freshDatabase>>;

let fresh: Fresh;
let deps: ImportDeps;

beforeAll(async () => {
  fresh = await freshDatabase();
  let minutes = 0;
  const start = Date.parse('2026-11-20T00:30:00.000Z');
  const now = () => Promise.resolve(new Date(start + 60_000 * minutes++));
  deps = { db: fresh.db, clock: { now }, newId, appendEntry };
});
afterAll(() => fresh.drop());

const POSTS = ['书记', '副书记', '经办', '组织委员'];

/** People by number, so that one may hold several posts; null: vacant. */
const post = fc.record({
  person: fc.option(fc.integer({ min: 0, max: 9 })),
  title: fc.constantFrom('党委书记', '党支部书记', '经办'),
  since: fc.constantFrom('', '2022-03-18', '2024年11月', '2026/11/20'),
});

/** A unit's superior is one before it, so there is no circle. */
const unit = fc.record({
  name: fc.constantFrom('青澜镇', '望津村', '县民政局'),
  kind: fc.constantFrom('乡镇', '村', '机关', 'institution', '社会组织'),
  superior: fc.option(fc.nat()),
  posts: fc.array(post, { minLength: 1, maxLength: POSTS.length }),
});

/** A valid roster; units keep their place in the pool, so that two rosters share some of them. */
const roster = fc
  .tuple(
    fc.subarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
    fc.array(unit, { minLength: 8, maxLength: 8 }),
  )
  .map(([chosen, pool]) =>
    chosen.flatMap((place, index) => {
      const { name, kind, superior, posts } = pool[place] ?? {
        name: '',
        kind: '',
        superior: null,
        posts: [],
      };
      const above = superior === null || index === 0 ? undefined : chosen[superior % index];
      return posts.map(({ person, title, since }, seat) =>
        rosterRow({
          单位编码: `U${place}`,
          单位名称: name,
          单位类别: kind,
          上级单位编码: above === undefined ? '' : `U${above}`,
          职务类别: POSTS[seat] ?? '',
          职务: title,
          姓名: person === null ? '' : `甲${person}`,
          电子邮箱: person === null ? '' : `p${person}@example.invalid`,
          任职日期: since,
        }),
      );
    }),
  );

test('whatever stood before, the same valid roster a second time changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(roster, roster, async (before, after) => {
      const officeId = newId();
      const load = (rows: string[][]) => importRoster(deps, { officeId, file: csvFile(rows) });
      for (const rows of [before, after]) {
        expect((await load(rows)).errors).toEqual([]);
        expect(await load(rows)).toEqual({ created: 0, changed: 0, closed: 0, errors: [] });
      }
    }),
    { numRuns: 40 },
  );
}, 120_000);

test('no post ever has two holders at a time, and no holding ends before it begins', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(roster, { minLength: 2, maxLength: 4 }), async (rosters) => {
      const officeId = newId();
      for (const rows of rosters) await importRoster(deps, { officeId, file: csvFile(rows) });
      const posts = await fresh.db.post.findMany({ where: { officeId } });
      for (const { id } of posts) {
        const held = await fresh.db.postHolding.findMany({
          where: { postId: id },
          orderBy: [{ from: 'asc' }, { until: 'asc' }],
        });
        held.forEach(({ from, until }, i) => {
          const next = held[i + 1];
          if (until) expect(until.getTime()).toBeGreaterThanOrEqual(from.getTime());
          if (next) expect(next.from.getTime()).toBeGreaterThanOrEqual(until?.getTime() ?? Infinity);
        });
      }
    }),
    { numRuns: 30 },
  );
}, 120_000);
