import type { CompiledRound } from '../../domain/cadence/compiled-round';
import type { FairDates } from '../../domain/round/fair-dates';
import { looksAhead } from '../../domain/round/looks-ahead';
import type { RoundMove } from '../../domain/round/round-move';
import type { GivenBack } from '../../offices/downtime/give-back-round';
import type { Database } from '../../prisma/client';
import type { Round } from '../../prisma/generated/client';
import { givenReminders } from './given-reminders';
import { looksTaken } from './looks-taken';
import type { RoundEvent } from './round-schemas';

type Iso = (at: Date) => string;

/** What happened in a round and what is to come, in order of when it happened or will. */
export async function roundEvents(db: Database, round: Round, iso: Iso): Promise<RoundEvent[]> {
  const compiled = round.compiled as unknown as CompiledRound & {
    fair?: FairDates;
    moves?: RoundMove[];
    givenBack?: GivenBack[];
  };
  const [shards, taken, reminders] = await Promise.all([
    db.shard.count({ where: { roundId: round.id } }),
    looksTaken(db, round.id),
    givenReminders(db, round.id),
  ]);
  const done = taken.map(({ at, doneAt, shards: count, ...look }): RoundEvent => {
    const looked = { taken: count, of: shards };
    return { what: 'look', ...look, at: iso(at), doneAt: iso(doneAt), shards: looked };
  });
  const planned = round.state === 'closed' ? [] : (compiled.fair?.checkpoints ?? compiled.checkpoints);
  const ahead = looksAhead(
    planned,
    taken.map(({ kind }) => kind),
  ).map(({ kind, at }): RoundEvent => ({
    ...{ what: 'look', kind, at: iso(new Date(at)), doneAt: null, shards: { taken: 0, of: shards } },
    ...{ answered: 0, outstanding: 0, incidents: 0, verdicts: {}, told: null },
  }));
  const moves = (compiled.moves ?? []).map(({ from, to, cause, at }): RoundEvent => ({
    what: 'moved',
    at: iso(new Date(at)),
    from,
    to,
    cause,
  }));
  const back = (compiled.givenBack ?? []).map(({ from, until }): RoundEvent => {
    const [away, returned] = [iso(new Date(from)), iso(new Date(until))];
    return { what: 'given-back', at: returned, from: away, until: returned };
  });
  const asked = reminders.map(({ at, reason, told }): RoundEvent => ({
    what: 'reminded',
    at: iso(at),
    reason,
    told,
  }));
  return [...done, ...moves, ...back, ...asked, ...ahead].sort((a, b) => whenOf(a) - whenOf(b));
}

function whenOf(event: RoundEvent): number {
  return Date.parse(event.what === 'look' ? (event.doneAt ?? event.at) : event.at);
}
