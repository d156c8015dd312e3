import type { CompiledRound } from '../../domain/cadence/compiled-round';
import { may } from '../../domain/authority/may';
import { civilDateOf, isoInZone } from '../../domain/calendar/civil-time';
import { workdaysBetween } from '../../domain/calendar/workdays';
import { awaitsAcceptance } from '../../domain/policy/acceptance';
import { askInWords } from '../../domain/policy/ask-words';
import { isOwed } from '../../domain/round/duty-state';
import type { Database } from '../../prisma/client';
import { rulesInForce } from '../../offices/rules';
import type { Actor, Asking } from '../auth/actor';
import { Problem } from '../problem';
import type { NewFact } from './append-fact';
import { progressOf, type DutyProgress } from './duty-progress';
import { extensionActions, openRequest, type ExtensionAction, type OpenRequest } from './extension-story';
import { heldBy, type HeldBy } from './held-by';
import { listDuties, type DutyItem } from './list-duties';

export interface StoryLine {
  kind: 'opened' | 'notice' | 'verdict' | NewFact['kind'];
  at: string;
  /** Who did it, as unit and post; null for the engine. */
  by: string | null;
  text: string | null;
  receipt: string | null;
  verdict: string | null;
  dueAt: string | null;
}

export type DutyAction = 'report' | 'accept' | 'return' | 'excuse' | ExtensionAction;

export interface DutyStory extends DutyItem {
  ask: { zh: string; en: string };
  rule: string;
  shift: string | null;
  openedLateDays: number;
  workdaysLeft: number;
  closesAt: string;
  provisional: boolean;
  /** The policy asks for somebody to accept an outcome. */
  awaitsAcceptance: boolean;
  progress: DutyProgress;
  /** Who answered for it from the opening to the due hour. */
  heldBy: HeldBy[];
  facts: StoryLine[];
  /** More time was asked for, and nobody has decided: until when, and why. */
  extensionAsked: OpenRequest | null;
  actions: DutyAction[];
}

/** One duty with all that happened to it, oldest first, and what this actor may do now. */
export async function dutyStory(db: Database, actor: Asking, dutyId: string, now: Date): Promise<DutyStory> {
  const rules = await rulesInForce(db, actor.officeId, now);
  const { policy, calendar } = rules;
  const zone = policy.office.timeZone;
  const { items } = await listDuties(
    db,
    actor.reach,
    policy,
    { dutyId },
    { after: undefined, limit: 1 },
    now,
  );
  const item = items[0];
  if (item === undefined)
    throw new Problem(404, 'duty-unknown', `duty ${dutyId}: there is none with this id in your reach`);
  const duty = await db.duty.findUniqueOrThrow({ where: { id: dutyId } });
  const asked = await openRequest(db, dutyId, (date) => isoInZone(date, zone));
  const round = await db.round.findUniqueOrThrow({ where: { id: duty.roundId } });
  const compiled = round.compiled as unknown as CompiledRound;
  const acceptance = awaitsAcceptance(policy, item.cadence);
  const cadence = policy.cadences[item.cadence];
  const counts = duty.dueAt > now ? duty.dueAt : duty.lateAfter;
  return {
    ...item,
    ask: cadence === undefined ? { zh: '', en: '' } : askInWords(cadence.outcome),
    progress: progressOf(duty, cadence),
    rule: compiled.rule,
    shift: compiled.shift,
    openedLateDays: round.openedLateDays,
    workdaysLeft: workdaysBetween(calendar, civilDateOf(now, zone), civilDateOf(counts, zone)),
    closesAt: isoInZone(duty.closesAt, zone),
    provisional: round.provisional,
    awaitsAcceptance: acceptance,
    heldBy: await heldBy(db, duty, rules),
    facts: await storyOf(db, dutyId, duty.openedAt, (date) => isoInZone(date, zone)),
    extensionAsked: asked,
    actions: [...actionsOf(actor, item, acceptance), ...extensionActions(actor, duty, asked !== null, now)],
  };
}

async function storyOf(
  db: Database,
  dutyId: string,
  openedAt: Date,
  iso: (date: Date) => string,
): Promise<StoryLine[]> {
  const rows = await db.$queryRaw<(Omit<StoryLine, 'at' | 'dueAt'> & { at: Date; dueAt: Date | null })[]>`
    SELECT f.kind, f.at, u.name || ' ' || p.title AS by, t.body AS text, f.receipt, NULL AS verdict, f.due_at AS "dueAt"
    FROM duty_fact f LEFT JOIN post p ON p.id = f.by_post_id LEFT JOIN unit u ON u.id = p.unit_id
         LEFT JOIN text_body t ON t.id = f.text_id
    WHERE f.duty_id = ${dutyId}
    UNION ALL
    SELECT 'verdict', v.decided_at, u.name || ' ' || p.title, v.reason, NULL, v.verdict, NULL
    FROM duty_verdict v LEFT JOIN post p ON p.id = v.decided_by LEFT JOIN unit u ON u.id = p.unit_id
    WHERE v.duty_id = ${dutyId}
    UNION ALL
    SELECT DISTINCT 'notice', d.sent_at, NULL, d.subject, NULL, NULL, NULL::timestamptz
    FROM notice_request q JOIN delivery d ON d.id = q.delivery_id
    WHERE q.duty_id = ${dutyId} AND d.sent_at IS NOT NULL
    ORDER BY at`;
  const opened: StoryLine = {
    kind: 'opened',
    at: iso(openedAt),
    by: null,
    text: null,
    receipt: null,
    verdict: null,
    dueAt: null,
  };
  return [
    opened,
    ...rows.map((row) => ({ ...row, at: iso(row.at), dueAt: row.dueAt === null ? null : iso(row.dueAt) })),
  ];
}

/** What this actor may do now. The writes check again: this only spares a button that would be refused. */
function actionsOf(actor: Actor, item: DutyItem, acceptance: boolean): DutyAction[] {
  if (actor.postId === null) return [];
  const owed = isOwed(item);
  const actions: DutyAction[] = [];
  if (owed && may(actor.role, 'duty.report')) actions.push('report');
  const reviewable = acceptance && item.standing === 'reported';
  if (reviewable && may(actor.role, 'duty.review')) actions.push('accept', 'return');
  if (may(actor.role, 'duty.excuse') && !['verified', 'excused'].includes(item.status))
    actions.push('excuse');
  return actions;
}
