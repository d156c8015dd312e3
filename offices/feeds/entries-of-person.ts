import { periodLabel } from '../../domain/cadence/period-label';
import { sequenceOf, uidOf, type FeedEntry } from '../../domain/calendar-feed/feed-entry';
import { askInWords } from '../../domain/policy/ask-words';
import type { DutyStatus } from '../../domain/round/duty-state';
import type { Tx } from '../../prisma/client';
import type { Post } from '../../prisma/generated/client';
import { postsOfPerson } from '../cases/answering';
import { rulesInForce } from '../rules';

interface Row {
  dutyId: string | null;
  status: DutyStatus | 'planned';
  postId: string;
  unitName: string;
  cadence: string;
  period: string;
  dueAt: Date;
  lateAfter: Date;
  provisional: boolean;
  plans: number;
  moves: number;
  facts: number;
  changedAt: Date;
}

/** How far a calendar looks back, and ahead: somebody who returns from leave still finds what was due. */
const BACK_MS = 60 * 86_400_000;
const AHEAD_MS = 400 * 86_400_000;

export interface FeedAsked {
  officeId: string;
  personId: string;
  locale: 'zh' | 'en';
  publicUrl: string;
  now: Date;
}

/**
 * The due dates of every post that the person answers for now, as deputy too: duties that have opened, and rounds that
 * are expected with their posts. Earliest first.
 */
export async function entriesOfPerson(tx: Tx, asked: FeedAsked): Promise<FeedEntry[]> {
  const { officeId, personId, locale, publicUrl, now } = asked;
  const posts = (await postsOfPerson(tx, personId, now)).filter((post) => post.officeId === officeId);
  if (posts.length === 0) return [];
  const { policy } = await rulesInForce(tx, officeId, now);
  const rows = [...(await openedDuties(tx, posts, now)), ...(await roundsToCome(tx, officeId, posts, now))];
  return rows
    .map((row): FeedEntry => {
      const cadence = policy.cadences[row.cadence];
      const { dutyId, plans, moves, facts } = row;
      return {
        uid: uidOf({ id: row.postId }, row),
        dutyId,
        status: row.status,
        title: cadence?.title[locale] ?? row.cadence,
        periodLabel: periodLabel(row.period, locale),
        unitName: row.unitName,
        ask: cadence === undefined ? '' : askInWords(cadence.outcome)[locale],
        dueAt: row.dueAt,
        lateAfter: row.lateAfter,
        provisional: row.provisional,
        sequence: sequenceOf({ plans, opened: dutyId !== null, moves, facts }),
        changedAt: row.changedAt,
        link: dutyId === null ? null : `${publicUrl}/duties/${dutyId}`,
      };
    })
    .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime() || (a.uid < b.uid ? -1 : 1));
}

const idsOf = (posts: readonly Post[]): string[] => posts.map(({ id }) => id);

async function openedDuties(tx: Tx, posts: readonly Post[], now: Date): Promise<Row[]> {
  const [from, until] = [new Date(now.getTime() - BACK_MS), new Date(now.getTime() + AHEAD_MS)];
  return tx.$queryRaw<Row[]>`
    SELECT d.id AS "dutyId", d.status, d.post_id AS "postId", u.name AS "unitName", r.cadence, r.period,
           d.due_at AS "dueAt", d.late_after AS "lateAfter", r.provisional,
           (SELECT count(*)::int FROM expected_round e
            WHERE e.office_id = r.office_id AND e.cadence = r.cadence AND e.period = r.period) AS plans,
           COALESCE(jsonb_array_length(r.compiled -> 'moves'), 0) AS moves,
           (SELECT count(*)::int FROM duty_fact f WHERE f.duty_id = d.id)
             + (d.status = 'closed')::int AS facts,
           GREATEST(d.opened_at, (SELECT max(f.at) FROM duty_fact f WHERE f.duty_id = d.id),
                    (r.compiled -> 'moves' -> -1 ->> 'at')::timestamptz) AS "changedAt"
    FROM duty d JOIN round r ON r.id = d.round_id JOIN unit u ON u.id = d.unit_id
    WHERE d.post_id = ANY(${idsOf(posts)}::text[]) AND d.due_at BETWEEN ${from} AND ${until}`;
}

/** The newest plan of each round that has not opened, where the post is on its roster. */
async function roundsToCome(tx: Tx, officeId: string, posts: readonly Post[], now: Date): Promise<Row[]> {
  return tx.$queryRaw<Row[]>`
    WITH newest AS (
      SELECT DISTINCT ON (cadence, period) * FROM expected_round
      WHERE office_id = ${officeId}
      ORDER BY cadence, period, version DESC
    )
    SELECT NULL AS "dutyId", 'planned' AS status, p.id AS "postId", u.name AS "unitName", e.cadence, e.period,
           e.due_at AS "dueAt", e.due_at AS "lateAfter", e.provisional, e.version AS plans, 0 AS moves, 0 AS facts,
           e.expected_at AS "changedAt"
    FROM newest e
    JOIN expected_roster s ON s.digest = e.roster_digest AND s.office_id = e.office_id
    JOIN post p ON p.id = ANY(${idsOf(posts)}::text[]) AND s.owing @> jsonb_build_array(jsonb_build_array(p.unit_id, p.id))
    JOIN unit u ON u.id = p.unit_id
    WHERE e.skipped IS NULL AND e.due_at > ${now} AND e.due_at < ${new Date(now.getTime() + AHEAD_MS)}
      AND NOT EXISTS (
        SELECT 1 FROM round r JOIN duty d ON d.round_id = r.id
        WHERE r.office_id = e.office_id AND r.cadence = e.cadence AND r.period = e.period AND d.post_id = p.id)`;
}
