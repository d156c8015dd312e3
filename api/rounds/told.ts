import { Prisma } from '../../prisma/generated/client';

/** Whom a look or a reminder told: duties that it asked for, and how the people were reached. */
export interface Told {
  asked: number;
  people: number;
  /** People whose notice the channel took. */
  accepted: number;
  /** On its way, or waiting for its wave. */
  waiting: number;
  /** People whom no channel reached. */
  failed: number;
  /** Requests that were not needed any more, or had nobody to go to. */
  dropped: number;
}

/** The columns of `Told`, over requests `q` and their deliveries `y` (left join). */
export const toldSql = Prisma.sql`
  count(*)::int AS asked,
  count(DISTINCT y.person_id)::int AS people,
  count(DISTINCT y.person_id) FILTER (WHERE y.state IN ('accepted', 'unknown'))::int AS accepted,
  (count(DISTINCT y.person_id) FILTER (WHERE y.state IN ('queued', 'sending'))
    + count(DISTINCT q.post_id) FILTER (WHERE q.delivery_id IS NULL AND q.dropped IS NULL))::int AS waiting,
  count(DISTINCT y.person_id) FILTER (WHERE y.state IN ('refused', 'bounced', 'failed'))::int AS failed,
  count(*) FILTER (WHERE q.dropped IS NOT NULL)::int AS dropped`;
