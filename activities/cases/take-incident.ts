import type { CaseContext } from '../../domain/escalation/case-context';
import type { CaseEventBody, CaseIncident } from '../../domain/escalation/case-event';
import type { CaseState } from '../../domain/escalation/case-state';
import { evolve } from '../../domain/escalation/evolve';
import { join } from '../../domain/escalation/join';
import { after } from '../../domain/escalation/settle';
import type { Tx } from '../../prisma/client';
import type { CaseFile } from '../../prisma/generated/client';
import { newId } from '../../prisma/ids';
import { caseContext } from '../../offices/cases/context';
import { storedCase } from '../../offices/cases/stored-case';
import { subjectKey } from '../../offices/cases/subject';
import { groundsNamed, weighIncidents, type Weighed } from '../../offices/cases/weigh-incidents';
import { rulesInForce, rulesOfVersion, type OfficeRules } from '../../offices/rules';
import type { Deps } from '../deps';
import { carryOut, follow } from './change-case';
import { lockOpenCase, newsOf, type Known, type NewsOf } from './known';
import type { Ladder } from '../../domain/policy/ladder';

/**
 * An incident joins the open case of its subject, or opens one where the ladder makes something of it. Under the lock
 * of the case: a case that closes meanwhile is closed before or after it, never around it. Twice does nothing more.
 */
export async function takeIncident(deps: Deps, known: Known, incidentId: string): Promise<NewsOf> {
  const now = await deps.clock.now();
  const { officeId } = known;
  const { news, aftermath } = await deps.db.$transaction(
    async (tx) => {
      const file = await lockOpenCase(tx, known);
      const rules = await (file === null
        ? rulesInForce(tx, officeId, now)
        : rulesOfVersion(tx, file.policyVersionId));
      const { ladder } = rules.policy;
      const taken =
        ladder === undefined ? null : await joined(tx, known, { file, incidentId, rules, ladder, now });
      const { happened = [], ...aftermath } = taken ?? { notices: [], incidents: 0 };
      const caseId = taken?.caseId ?? file?.id ?? null;
      return { news: { ...(await newsOf(tx, known, caseId)), happened }, aftermath };
    },
    { timeout: 60_000 },
  );
  await follow(deps, officeId, aftermath);
  return news;
}

interface Taking {
  file: CaseFile | null;
  incidentId: string;
  rules: OfficeRules;
  ladder: Ladder;
  now: Date;
}

async function joined(tx: Tx, known: Known, taking: Taking) {
  const { officeId, subject } = known;
  const { incidentId, rules, ladder, now } = taking;
  const [weighed] = await weighIncidents(tx, officeId, [subject], rules, ladder, now);
  const own = weighed?.incidents.find((one) => one.incidentId === incidentId);
  if (weighed === undefined || own === undefined) return null;
  // It opens a case only where the ladder makes something of it: not alone, and not once more after its case.
  if (taking.file === null && !groundsNamed(weighed).includes(own)) return null;
  const file = taking.file ?? (await openFile(tx, known, taking));
  const before = await stateBefore(tx, file, known);
  const of = { subject, officeId, caseId: file.id, openedAt: file.openedAt };
  const context = await caseContext(tx, of, rules, ladder, now);
  const bodies = joining(before, weighed, own, context);
  const key = `incident:${incidentId}`;
  const done = await carryOut(tx, file, before.state, [...before.opened, ...bodies], key, context);
  const ids = bodies.flatMap((body) => (body.kind === 'incident-joined' ? [body.incident.incidentId] : []));
  await tx.incident.updateMany({
    where: { id: { in: ids } },
    data: { caseId: file.id, consideredAt: now },
  });
  return { ...done, caseId: file.id };
}

interface Before {
  state: CaseState;
  /** The event that opens it, where it is new: not stored yet, though `state` holds it. */
  opened: CaseEventBody[];
}

/** The grounds of before that the ladder counts come first; the incident itself last, with what follows from it. */
function joining(
  { state }: Before,
  weighed: Weighed,
  own: CaseIncident,
  context: CaseContext,
): CaseEventBody[] {
  const known = new Set(state.incidents.map(({ incidentId }) => incidentId));
  if (known.has(own.incidentId)) return [];
  const others = groundsNamed(weighed)
    .filter((one) => one.incidentId !== own.incidentId && !known.has(one.incidentId))
    .map((incident): CaseEventBody => ({ kind: 'incident-joined', incident }));
  return [...others, ...join(after(state, others, context), own, context)];
}

async function openFile(tx: Tx, { officeId, subject }: Known, { rules, now }: Taking): Promise<CaseFile> {
  return tx.caseFile.create({
    data: {
      id: newId(),
      officeId,
      policyVersionId: rules.policyVersionId,
      subject: subjectKey(subject),
      openSubject: subjectKey(subject),
      unitId: subject.unitId,
      personId: subject.kind === 'person' ? subject.personId : null,
      postId: subject.kind === 'person' ? subject.postId : null,
      status: 'open',
      version: 0,
      openedAt: now,
    },
  });
}

async function stateBefore(tx: Tx, file: CaseFile, { officeId, subject }: Known): Promise<Before> {
  if (file.version > 0) return { state: (await storedCase(tx, file.id)).state, opened: [] };
  const { id: caseId, policyVersionId, openedAt } = file;
  const opened: CaseEventBody = { kind: 'opened', caseId, officeId, policyVersionId, subject };
  return { state: evolve(null, { ...opened, at: openedAt.toISOString() }), opened: [opened] };
}
