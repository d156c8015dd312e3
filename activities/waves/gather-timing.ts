import { civilDateOf, instantAt } from '../../domain/calendar/civil-time';
import { nextChannel, NO_WISH } from '../../domain/notices/channels';
import { heldForCaps, heldForHour, type HourWishes } from '../../domain/notices/timing';
import { mailCapsAt, type MailCap } from '../../domain/notices/timing-cap';
import type { Held } from '../../domain/notices/timing-request';
import type { OfficeRules } from '../../offices/rules';
import type { Tx } from '../../prisma/client';
import type { Ready } from './gather-ready';

export type Reached = Ready & { personId: string };

interface Wave {
  officeId: string;
  slot: string;
  at: Date;
}

/** The channel that a reader's notice goes by first. */
export function firstChannel({ channels }: Pick<Ready, 'channels'>): string {
  return nextChannel(channels === null ? NO_WISH : { channels }, []) ?? 'email';
}

/** Which of the requests stay for a later wave, by the wishes of their readers and the policy's caps. */
export async function heldOf(
  tx: Tx,
  wave: Wave,
  requests: readonly Reached[],
  rules: OfficeRules,
): Promise<Held[]> {
  const { policy } = rules;
  const wishes = await wishesOf(tx, wave, requests, policy.office.timeZone);
  const byHour = heldForHour(requests, wishes, rules, wave.at);
  const held = new Set(byHour.map(({ id }) => id));
  // A cap counts mails: who is told on their own page gets none. What somebody asked for again is their decision.
  const mails = requests.filter((one) => !held.has(one.id) && !one.again && firstChannel(one) === 'email');
  const caps = [];
  for (const cap of mailCapsAt(policy, rules.calendar, wave.at))
    caps.push({ cap, spent: await spentOf(tx, wave, cap, mails) });
  return [...byHour, ...heldForCaps(mails, caps, policy)];
}

/** Readers who want one notice a day, and when their last of today was made. */
async function wishesOf(
  tx: Tx,
  { officeId, slot, at }: Wave,
  requests: readonly Reached[],
  zone: string,
): Promise<HourWishes> {
  const hours = new Map<string, string>(
    requests.flatMap(({ personId, hour }) => (hour === null ? [] : [[personId, hour] as const])),
  );
  if (hours.size === 0) return new Map();
  const today = instantAt(civilDateOf(at, zone), '00:00', zone);
  const last = await tx.$queryRaw<{ personId: string; lastAt: Date }[]>`
    SELECT person_id AS "personId", max(created_at) AS "lastAt" FROM delivery
    WHERE office_id = ${officeId} AND slot <> ${slot} AND created_at >= ${today} AND state <> 'dropped'
      AND person_id = ANY(${[...hours.keys()]})
    GROUP BY person_id`;
  const lastOf = new Map(last.map(({ personId, lastAt }) => [personId, lastAt]));
  return new Map([...hours].map(([id, hour]) => [id, { hour, lastAt: lastOf.get(id) ?? null }]));
}

/** The mails of the cap's period so far, by person or unit: those that arrived, may have, or are on their way. */
async function spentOf(
  tx: Tx,
  { officeId, slot }: Wave,
  { per, since }: MailCap,
  requests: readonly Reached[],
): Promise<Map<string, number>> {
  const rows =
    per === 'person'
      ? await tx.$queryRaw<{ id: string; mails: number }[]>`
          SELECT person_id AS id, count(*)::int AS mails FROM delivery
          WHERE office_id = ${officeId} AND slot <> ${slot} AND created_at >= ${since} AND channel = 'email'
            AND state IN ('queued', 'sending', 'accepted', 'unknown')
            AND person_id = ANY(${[...new Set(requests.map(({ personId }) => personId))]})
          GROUP BY person_id`
      : await tx.$queryRaw<{ id: string; mails: number }[]>`
          SELECT COALESCE(d.unit_id, c.unit_id, p.unit_id) AS id, count(DISTINCT s.id)::int AS mails
          FROM delivery s
          JOIN notice_request q ON q.office_id = s.office_id AND q.delivery_id = s.id
          JOIN post p ON p.id = q.post_id
          LEFT JOIN duty d ON d.id = q.duty_id
          LEFT JOIN case_file c ON c.id = q.case_id
          WHERE s.office_id = ${officeId} AND s.slot <> ${slot} AND s.created_at >= ${since} AND s.channel = 'email'
            AND s.state IN ('queued', 'sending', 'accepted', 'unknown')
          GROUP BY 1`;
  return new Map(rows.map(({ id, mails }) => [id, mails]));
}
