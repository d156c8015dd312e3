import { verifyConsistency, verifyInclusion } from '../../../audit/merkle/verify';
import { readLeaves } from '../../../audit/log/read-leaves';
import { headOf, sealTiles } from '../../../audit/log/tiles';
import { consistencyProof, inclusionProof, rootAt } from '../../../audit/log/tree';
import { freshDatabase, type TestDatabase } from '../../setup/database';
import { naiveRoot } from '../merkle/naive-tree';
import { fillLog, tamper } from './filled-log';

const SIZE = 1100;
let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  await fillLog(database.db, SIZE);
});
afterAll(() => database.drop());

const SIZES = [1, 2, 255, 256, 257, 511, 512, 768, 1024, 1025, SIZE];

test('the root of any size is that of its rows, with tiles and without', async () => {
  const { db } = database;
  const leaves = await readLeaves(db, { from: 0, to: SIZE });
  const roots = SIZES.map((size) => naiveRoot(leaves.slice(0, size)));
  for (const [index, size] of SIZES.entries()) expect(await rootAt(db, size)).toEqual(roots[index]);
  expect([await sealTiles(db), await sealTiles(db)]).toEqual([4, 0]);
  for (const [index, size] of SIZES.entries()) expect(await rootAt(db, size)).toEqual(roots[index]);
  expect(headOf(leaves)).toEqual(roots.at(-1));
});

test('entries are proved to be in it and smaller logs to be its beginning, across the borders of tiles', async () => {
  const { db } = database;
  for (const size of SIZES) {
    const root = await rootAt(db, size);
    for (const position of new Set([1, Math.ceil(size / 2), size])) {
      const [leafHash] = await readLeaves(db, { from: position - 1, to: position });
      const proof = await inclusionProof(db, position, size);
      const claim = { index: position - 1, leafHash: leafHash ?? root, size, root };
      expect(verifyInclusion(claim, proof)).toBe(true);
    }
    for (const oldSize of SIZES.filter((smaller) => smaller <= size)) {
      const claim = { oldSize, oldRoot: await rootAt(db, oldSize), newSize: size, newRoot: root };
      expect(verifyConsistency(claim, await consistencyProof(db, oldSize, size))).toBe(true);
    }
  }
});

test('of a log with a hole nothing is proved: it says which position', async () => {
  const { db } = database;
  await tamper(
    db,
    'DELETE FROM log_entry WHERE id = (SELECT entry_id FROM log_position WHERE position = 1050)',
  );
  await expect(rootAt(db, SIZE)).rejects.toMatchObject({
    fault: { where: 'position 1050', what: 'entry-missing' },
  });
  await expect(rootAt(db, SIZE + 1)).rejects.toMatchObject({
    fault: { where: `position 1050`, what: 'entry-missing' },
  });
  await expect(readLeaves(db, { from: SIZE - 1, to: SIZE + 1 })).rejects.toMatchObject({
    fault: { where: `position ${SIZE + 1}`, what: 'position-missing' },
  });
});
