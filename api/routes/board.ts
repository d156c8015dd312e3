import { z } from 'zod';
import { periodOf } from '../../domain/cadence/period';
import { civilDateOf, isoInZone } from '../../domain/calendar/civil-time';
import { rulesInForce } from '../../offices/rules';
import { actorIn } from '../auth/guard';
import { burningUnits } from '../board/burning-units';
import { lanesOf } from '../board/lanes';
import { nextWave } from '../board/next-wave';
import { standings } from '../duties/standing';
import { bilingual } from './duty-schemas';
import type { Routes } from './routes';

const round = z.object({
  roundId: z.string(),
  period: z.string(),
  label: bilingual,
  state: z.literal('open'),
  opensAt: z.string(),
  dueAt: z.string(),
  lateAfter: z.string(),
  closesAt: z.string(),
  workdaysLeft: z.int(),
  openedLateDays: z.int(),
  rule: z.string(),
  shift: z.string().nullable(),
  provisional: z.boolean(),
  counts: z.object(
    Object.fromEntries(standings.map((standing) => [standing, z.int()])) as Record<
      (typeof standings)[number],
      z.ZodInt
    >,
  ),
  units: z.int(),
});

const board = z.object({
  now: z.string(),
  office: z.object({ id: z.string(), name: z.string(), timeZone: z.string() }),
  today: z.object({
    date: z.string(),
    workday: z.boolean(),
    kind: z.enum(['workday', 'weekend', 'holiday', 'make-up']),
    name: z.string().nullable(),
    isoWeek: z.string(),
  }),
  lanes: z.array(
    z.object({
      cadence: z.string(),
      title: bilingual,
      current: round.nullable(),
      next: z
        .object({
          period: z.string(),
          label: bilingual,
          opensAt: z.string(),
          dueAt: z.string(),
          provisional: z.boolean(),
        })
        .nullable(),
    }),
  ),
  units: z.array(
    z.object({
      unitId: z.string(),
      name: z.string(),
      kind: z.string(),
      overdue: z.int(),
      outstanding: z.int(),
      reported: z.int(),
      verified: z.int(),
      cadences: z.array(z.object({ cadence: z.string(), count: z.int() })),
    }),
  ),
  nextWave: z.object({ at: z.string(), people: z.int() }).nullable(),
  checkpoints: z.object({ last: z.string().nullable(), next: z.string().nullable() }),
  paused: z.array(z.object({ cadence: z.string().nullable(), from: z.string() })),
  sample: z.boolean(),
});

export const boardRoutes: Routes = (app, { db, sampleName }) => {
  app.get('/api/v1/board', { schema: { tags: ['board'], response: { 200: board } } }, async (request) => {
    const { officeId, reach } = actorIn(request);
    const now = request.receivedAt;
    const rules = await rulesInForce(db, officeId, now);
    const zone = rules.policy.office.timeZone;
    const iso = (date: Date): string => isoInZone(date, zone);
    const office = await db.office.findUniqueOrThrow({ where: { id: officeId } });
    const [lanes, units, wave, looks, paused] = await Promise.all([
      lanesOf(db, reach, rules, now),
      burningUnits(db, reach, Object.keys(rules.policy.cadences), now),
      nextWave(db, officeId, rules, now),
      db.shard.aggregate({
        where: { officeId },
        _max: { lastCheckpointAt: true },
        _min: { nextCheckpointAt: true },
      }),
      db.pause.findMany({ where: { officeId, until: null } }),
    ]);
    const today = civilDateOf(now, zone);
    const day = rules.calendar.day(today);
    const { lastCheckpointAt } = looks._max;
    const { nextCheckpointAt } = looks._min;
    return {
      now: iso(now),
      office: { id: officeId, name: office.name, timeZone: zone },
      today: {
        date: today,
        workday: day.workday,
        kind: day.kind,
        name: day.name ?? null,
        isoWeek: periodOf('week', today),
      },
      lanes,
      units,
      nextWave: wave === null ? null : { at: iso(wave.at), people: wave.people },
      checkpoints: {
        last: lastCheckpointAt === null ? null : iso(lastCheckpointAt),
        next: nextCheckpointAt === null ? null : iso(nextCheckpointAt),
      },
      paused: paused.map(({ cadence, from }) => ({ cadence, from: iso(from) })),
      sample: office.name === sampleName,
    };
  });
};
