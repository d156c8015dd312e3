import { administeredCalendar } from '../domain/calendar/administered-calendar';
import type { AdministeredYear } from '../domain/calendar/administered-year';
import { statutoryCalendar } from '../domain/calendar/statutory-calendar';
import type { WorkingCalendar } from '../domain/calendar/working-calendar';
import { occasionsOf, type Occasion } from '../domain/cadence/occasions';
import { parsePolicy } from '../domain/policy/parse';
import type { Policy } from '../domain/policy/schema';
import type { Tx } from '../prisma/client';
import { NO_RULES } from './no-rules';

/** The rules of an office: a policy version and the calendar as it stands. */
export interface OfficeRules {
  policyVersionId: string;
  policy: Policy;
  calendar: WorkingCalendar;
  inForceFrom: Date;
  /** Every day known of the policy's events: its own and those recorded since. */
  occasions: Occasion[];
}

/**
 * The rules in force at a moment: the newest policy version whose day has come, and the newest calendar of each
 * administered year. Where the first version is still to come, that one; where there is none, rules that ask nothing.
 */
export async function rulesInForce(tx: Tx, officeId: string, at: Date): Promise<OfficeRules> {
  const begun = { officeId, inForceFrom: { lte: at } };
  const version =
    (await tx.policyVersion.findFirst({ where: begun, orderBy: { version: 'desc' } })) ??
    (await tx.policyVersion.findFirst({ where: { officeId }, orderBy: { version: 'asc' } }));
  if (version === null) return beforeAnyRules(tx, officeId, at);
  return rulesOf(tx, version);
}

/** The rules of a moment and, in order, those that come into force after it. A later version goes before an earlier. */
export async function rulesAhead(
  tx: Tx,
  officeId: string,
  at: Date,
): Promise<[OfficeRules, ...OfficeRules[]]> {
  const current = await rulesInForce(tx, officeId, at);
  const later = await tx.policyVersion.findMany({
    where: { officeId, inForceFrom: { gt: at } },
    orderBy: [{ version: 'desc' }],
  });
  // Loaded later and in force no later: it has taken the place of the one before.
  const standing = later.filter((one, index) =>
    later.slice(0, index).every((newer) => newer.inForceFrom > one.inForceFrom),
  );
  const ahead = standing.reverse().filter(({ id }) => id !== current.policyVersionId);
  const rules: [OfficeRules, ...OfficeRules[]] = [current];
  for (const version of ahead) rules.push(await rulesOf(tx, version));
  return rules;
}

/** The rules of an open round: the policy version that it started with, and the calendar as it stands now. */
export async function rulesOfVersion(tx: Tx, policyVersionId: string): Promise<OfficeRules> {
  return rulesOf(tx, await tx.policyVersion.findUniqueOrThrow({ where: { id: policyVersionId } }));
}

/** The policy alone of a version: for whoever asks often and needs no days. */
export async function policyOfVersion(tx: Tx, id: string): Promise<Policy> {
  return policies.get(id) ?? loadedPolicy(await tx.policyVersion.findUniqueOrThrow({ where: { id } }));
}

async function rulesOf(
  tx: Tx,
  version: { id: string; officeId: string; source: string; inForceFrom: Date },
): Promise<OfficeRules> {
  const policy = loadedPolicy(version);
  return {
    policyVersionId: version.id,
    policy,
    calendar: await calendarOf(tx, version.officeId),
    inForceFrom: version.inForceFrom,
    occasions: [...occasionsOf(policy), ...(await recordedOccasions(tx, version.officeId))],
  };
}

/** `policyVersionId` names no version: whoever keeps rules with what they made has a cadence or a ladder of them first. */
async function beforeAnyRules(tx: Tx, officeId: string, at: Date): Promise<OfficeRules> {
  const calendar = await calendarOf(tx, officeId);
  return { policyVersionId: '', policy: NO_RULES, calendar, inForceFrom: at, occasions: [] };
}

async function recordedOccasions(tx: Tx, officeId: string): Promise<Occasion[]> {
  return tx.occasion.findMany({
    where: { officeId },
    select: { event: true, date: true, ordinal: true, unitId: true },
    orderBy: [{ date: 'asc' }, { event: 'asc' }, { ordinal: 'asc' }],
  });
}

/** Reading a policy takes 60 ms, a version never changes, and a wave asks for it once a notice. */
const policies = new Map<string, Policy>();
const POLICIES_KEPT = 64;

/** A policy was checked before it was stored: an error here means that the schema became stricter than it was. */
function loadedPolicy({ id, source }: { id: string; source: string }): Policy {
  const known = policies.get(id);
  if (known !== undefined) return known;
  const { policy, errors } = parsePolicy(source);
  if (policy === null)
    throw new Error(`the loaded policy no longer reads: ${errors[0]?.message ?? 'unknown'}`);
  if (policies.size >= POLICIES_KEPT) policies.clear();
  policies.set(id, policy);
  return policy;
}

export async function calendarOf(tx: Tx, officeId: string): Promise<WorkingCalendar> {
  const rows = await tx.$queryRaw<{ days: AdministeredYear }[]>`
    SELECT DISTINCT ON (year) days FROM calendar_version
    WHERE office_id = ${officeId} ORDER BY year, version DESC`;
  return administeredCalendar(
    statutoryCalendar,
    rows.map((row) => row.days),
  );
}
