import type { EngineBench } from './engine-bench';
import type { TestOffice } from './test-office';

const WEEK_MS = 7 * 86_400_000;

/**
 * An office goes on until a day, with the real workflows: every week its duties are reported, in time or late, but for
 * one in so many, another one each week.
 */
export async function liveOn(
  bench: EngineBench,
  office: TestOffice,
  until: string,
  oneIn = 3,
): Promise<void> {
  const end = new Date(`${until}T08:00:00+08:00`);
  for (let now = await bench.now(); now < end; now = await bench.now()) {
    const week = Math.floor(now.getTime() / WEEK_MS);
    for (const duty of await owed(bench, office))
      if ((duty.ordinal + week) % oneIn !== 0) await office.report(duty);
    await bench.skipTo(new Date(Math.min(now.getTime() + WEEK_MS, end.getTime())));
  }
}

async function owed({ deps }: EngineBench, { id }: TestOffice) {
  const rounds = await deps.db.round.findMany({ where: { officeId: id, state: 'open' } });
  return deps.db.duty.findMany({
    where: { roundId: { in: rounds.map((round) => round.id) }, status: 'due', verdict: null },
    orderBy: { id: 'asc' },
  });
}
