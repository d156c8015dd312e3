import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WorkflowHandle } from '@temporalio/client';
import { importRoster } from '../../offices/roster/import-roster';
import type { Actor } from '../../api/auth/actor';
import { openOutcomeDesk } from '../../api/duties/outcome-desk';
import type { OutcomeAnswer, OutcomeRequest } from '../../api/duties/outcome';
import type { AdministeredYear } from '../../domain/calendar/administered-year';
import { createOffice } from '../../offices/create-office';
import { loadCalendar } from '../../offices/load-calendar';
import { loadPolicy } from '../../offices/load-policy';
import { rulesInForce } from '../../offices/rules';
import { runCadences } from '../../offices/run-cadences';
import type { Duty, Round } from '../../prisma/generated/client';
import { newId } from '../../prisma/ids';
import { appendEntry } from '../../prisma/log/append';
import type { InboxMessage } from '../../runtime/mail/inbox-folder';
import { cadenceId } from '../../workflows/handles';
import type { EngineBench } from './engine-bench';

/** The sample's: any day, any hour, a wave every ten seconds. */
export const SAMPLE_POLICY = readFileSync(join(__dirname, '..', '..', 'sample', 'policy.yaml'), 'utf8');
/** An office's: working days from 08:30 to 18:00, a wave every quarter of an hour. */
export const DEFAULT_POLICY = readFileSync(
  join(__dirname, '..', '..', 'policies', 'five-cadences.yaml'),
  'utf8',
);

/** A policy with some of its cadences only, and other words replaced where the test says so. */
export function policyOf(
  source: string,
  cadences: string[],
  ...changes: [from: string, to: string][]
): string {
  const [head = '', after = ''] = source.split('\ncadences:\n');
  // Up to the next key of the policy: its ladder comes back with `withLadder`, where a test is about it.
  const [body = ''] = after.split(/\n(?=[a-z])/);
  const kept = body
    .split(/\n(?= {2}[a-z])/)
    .filter((block) => cadences.includes(/^ *([a-z-]+):/.exec(block)?.[1] ?? ''));
  if (kept.length !== cadences.length)
    throw new Error(`expected the cadences ${cadences.join(', ')}, found ${kept.length}`);
  let policy = `${head}\ncadences:\n${kept.join('\n')}\n`;
  for (const [from, to] of changes) {
    if (!policy.includes(from)) throw new Error(`expected the policy to read "${from}" somewhere`);
    policy = policy.replaceAll(from, to);
  }
  return policy;
}

/** The same policy with the sample's ladder, where other words may be replaced. */
export function withLadder(policy: string, ...changes: [from: string, to: string][]): string {
  let ladder = SAMPLE_POLICY.slice(SAMPLE_POLICY.indexOf('\nladder:\n'));
  for (const [from, to] of changes) {
    if (!ladder.includes(from)) throw new Error(`expected the ladder to read "${from}" somewhere`);
    ladder = ladder.replaceAll(from, to);
  }
  return `${policy}${ladder}`;
}

/** Who decides in the office of a test, by the kind of post: one person each. */
export const DECIDERS = {
  'office-head': '办公室主任',
  'office-deputy': '办公室副主任',
  'group-leader': '领导小组组长',
  'group-deputy': '领导小组副组长',
  'discipline-member': '纪检委员',
} as const;
export type Decider = keyof typeof DECIDERS;

export interface TestOffice {
  id: string;
  contactEmail: string;
  /** The address of the secretary of a unit, by the unit's place in the roster (from 0). */
  emailOf: (unit: number) => string;
  office: Actor;
  /** The address of who holds a deciding post. */
  emailOfDecider: (kind: Decider) => string;
  /** Acts as who holds a deciding post. */
  decider(kind: Decider): Promise<Actor>;
  secretary(duty: Pick<Duty, 'unitId' | 'postId'>): Actor;
  load(source: string): ReturnType<typeof loadPolicy>;
  administer(days: AdministeredYear): ReturnType<typeof loadCalendar>;
  /** Starts its cadences, as the engine does at its start. */
  run(): Promise<void>;
  /** Ends its cadences; what is open still runs to its close. For the end of a test: time is everybody's. */
  end(): Promise<void>;
  cadence(name: string): WorkflowHandle;
  /** A secretary reports an outcome, received now. */
  report(duty: Duty | undefined): Promise<OutcomeAnswer>;
  /** What its secretary hands in for a duty at a moment. */
  outcomeOf(duty: Duty, receivedAt: Date): OutcomeRequest;
  round(cadence: string, period: string): Promise<Round>;
  /** In the order of their ordinals, which is that of the units in the roster. */
  duties(cadence: string, period: string): Promise<Duty[]>;
  /** What its people have got, the oldest first. */
  mails(): Promise<InboxMessage[]>;
}

interface OfficeOptions {
  units?: number;
  /** Pairs of units that one person is secretary of: the second has the first's. */
  shared?: [first: number, second: number][];
  /** Years that the office administers, with plain weekdays until the test says otherwise. */
  administered?: number[];
}

/** An office with its contact and so many units, a secretary each; no policy yet. */
export async function testOffice(
  bench: EngineBench,
  { units = 3, shared = [], administered = [2030, 2031, 2032] }: OfficeOptions = {},
): Promise<TestOffice> {
  const { deps } = bench;
  const { db, temporal } = deps;
  const id = await createOffice(deps, '测试县整体推进办');
  const emailOf = (unit: number): string => {
    const first = shared.find(([, second]) => second === unit)?.[0] ?? unit;
    return `secretary-${first}@${id}.invalid`;
  };
  const contactEmail = `contact@${id}.invalid`;
  const bytes = Buffer.from(
    rosterCsv(
      id,
      contactEmail,
      Array.from({ length: units }, (_, unit) => emailOf(unit)),
    ),
  );
  const { errors } = await importRoster(
    { ...deps, newId, appendEntry },
    { officeId: id, file: { name: 'roster.csv', bytes } },
  );
  if (errors.length > 0) throw new Error(`the roster of the test: ${JSON.stringify(errors)}`);
  for (const year of administered)
    await loadCalendar(deps, { officeId: id, days: { year, holidays: [], workdays: [] } });

  const contact = await db.post.findFirstOrThrow({ where: { officeId: id, kind: 'office-contact' } });
  const emailOfDecider = (kind: Decider): string => `${kind}@${id}.invalid`;
  const actor = { tokenId: 'test', officeId: id };
  const secretary: TestOffice['secretary'] = ({ unitId, postId }) => ({
    ...actor,
    role: 'secretary',
    unitId,
    postId,
  });
  const desk = openOutcomeDesk(db);
  const outcomeOf: TestOffice['outcomeOf'] = (duty, receivedAt) => ({
    actor: secretary(duty),
    dutyId: duty.id,
    outcome: { outcome: '已办结' },
    receivedAt,
    once: null,
  });
  const cadence: TestOffice['cadence'] = (name) => temporal.workflow.getHandle(cadenceId(id, name));
  const round: TestOffice['round'] = (name, period) =>
    db.round.findUniqueOrThrow({
      where: { officeId_cadence_period: { officeId: id, cadence: name, period } },
    });
  return {
    id,
    contactEmail,
    emailOf,
    office: { ...actor, role: 'office', unitId: null, postId: contact.id },
    emailOfDecider,
    async decider(kind) {
      const { id: postId } = await db.post.findFirstOrThrow({ where: { officeId: id, kind } });
      return { ...actor, role: 'decider', unitId: null, postId };
    },
    secretary,
    load: (source) => loadPolicy(deps, { officeId: id, source }),
    administer: (days) => loadCalendar(deps, { officeId: id, days }),
    async run() {
      await runCadences(deps, id);
    },
    async end() {
      const { policy } = await rulesInForce(db, id, await bench.now());
      for (const name of Object.keys(policy.cadences)) await cadence(name).terminate('the test is over');
    },
    cadence,
    outcomeOf,
    async report(duty) {
      if (duty === undefined) throw new Error('report: expected a duty, got none');
      const at = await bench.now();
      return (await desk.record(outcomeOf(duty, at))).answer;
    },
    round,
    duties: async (name, period) =>
      db.duty.findMany({ where: { roundId: (await round(name, period)).id }, orderBy: { ordinal: 'asc' } }),
    mails: async () => (await bench.mails()).filter(({ to }) => to[0]?.address.endsWith(`@${id}.invalid`)),
  };
}

function rosterCsv(officeId: string, contactEmail: string, emails: string[]): string {
  const rows = emails.map((email, unit) => {
    const code = String(unit + 1).padStart(5, '0');
    return `U-${code},单位${unit},机关,,书记,党组书记,${email.split('@')[0]},${email},2024-01-15`;
  });
  return [
    '单位编码,单位名称,单位类别,上级单位编码,职务类别,职务,姓名,电子邮箱,任职日期',
    `O-00000,整体推进办,机关,,经办,经办,经办人,${contactEmail},2024-01-15`,
    ...Object.entries(DECIDERS).map(
      ([kind, word]) =>
        `O-00000,整体推进办,机关,,${word},${word},${kind},${kind}@${officeId}.invalid,2024-01-15`,
    ),
    ...rows,
  ].join('\n');
}
