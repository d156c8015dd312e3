import { importRoster } from '../../../offices/roster/import-roster';
import { createOffice } from '../../../offices/create-office';
import type { Database } from '../../../prisma/client';
import type { Duty, Post, Unit } from '../../../prisma/generated/client';
import { newId } from '../../../prisma/ids';
import { appendEntry } from '../../../prisma/log/append';
import { freshDatabase } from '../../setup/database';

export const ZONE = 'Asia/Shanghai';

/** An office on a database alone, with units that a table names and a clock that a test sets. */
export interface UnitsBench {
  db: Database;
  officeId: string;
  now: Date;
  begin(): Promise<void>;
  /** Imports a roster: the header, then rows, cells parted by commas. Throws for errors in it. */
  load(header: string, rows: string[]): Promise<void>;
  unit(code: string): Promise<Unit>;
  post(code: string, kind?: string): Promise<Post>;
  /** An open duty of a round of its own, or of the one that is named, owed by the secretary of a unit. */
  owe(code: string, duty: { round?: string; dueAt: string; openedAt?: string }): Promise<Duty>;
  duty(id: string): Promise<Duty>;
  stop(): Promise<void>;
}

/** Call `begin` before each test: it makes a new office and sets the clock to `at`. */
export async function unitsBench(at: string): Promise<UnitsBench> {
  const { db, drop } = await freshDatabase();
  const clock = { now: () => Promise.resolve(bench.now) };
  const bench: UnitsBench = {
    db,
    officeId: '',
    now: new Date(at),
    async begin() {
      bench.now = new Date(at);
      bench.officeId = await createOffice({ db, clock }, '澄岭县整体推进办公室');
    },
    async load(header, rows) {
      const file = { name: 'roster.csv', bytes: Buffer.from([header, ...rows].join('\n')) };
      const deps = { db, clock, newId, appendEntry };
      const { errors } = await importRoster(deps, { officeId: bench.officeId, file, zone: ZONE });
      if (errors.length > 0) throw new Error(`the roster of the test: ${JSON.stringify(errors)}`);
    },
    unit: (code) =>
      db.unit.findUniqueOrThrow({ where: { officeId_code: { officeId: bench.officeId, code } } }),
    async post(code, kind = 'secretary') {
      const { id } = await bench.unit(code);
      return db.post.findFirstOrThrow({ where: { unitId: id, kind } });
    },
    async owe(code, { round = newId(), dueAt, openedAt = at }) {
      const [unit, post] = [await bench.unit(code), await bench.post(code)];
      const [due, opened] = [new Date(dueAt), new Date(openedAt)];
      const dates = { dueAt: due, lateAfter: due, closesAt: new Date(due.getTime() + 86_400_000) };
      const ordinal = await db.duty.count({ where: { shardId: round } });
      const owner = { officeId: bench.officeId, roundId: round, shardId: round, ordinal };
      const row = {
        id: newId(),
        ...owner,
        unitId: unit.id,
        postId: post.id,
        status: 'open',
        openedAt: opened,
      };
      return db.duty.create({ data: { ...row, ...dates } });
    },
    duty: (id) => db.duty.findUniqueOrThrow({ where: { id } }),
    stop: drop,
  };
  return bench;
}
