import type { CaseCommand, RefusalRule } from '../../domain/escalation/case-command';
import type { Actor } from '../../api/auth/actor';
import { actOnCase } from '../../offices/cases/act-on-case';
import { CaseRefused } from '../../offices/cases/case-refused';
import { storedCase, type StoredCase } from '../../offices/cases/stored-case';
import { subjectOf } from '../../offices/cases/subject';
import type { CaseFile } from '../../prisma/generated/client';
import { enterIncident } from '../../offices/cases/enter-incident';
import { handIncidents } from '../../offices/cases/hand-incidents';
import { newId } from '../../prisma/ids';
import { storeText } from '../../prisma/texts';
import { caseId, type CaseAnswer } from '../../workflows/handles';
import type { EngineBench } from '../setup/engine-bench';
import type { TestOffice } from '../setup/test-office';

type Without<T> = T extends unknown ? Omit<T, 'step'> : never;
export type Asked = Without<CaseCommand> & { step?: number };

/** What a test does to the cases of an office, and sees of them. */
export interface CaseBench {
  /** The newest case of a unit. */
  file(unitId: string): Promise<CaseFile>;
  stored(unitId: string): Promise<StoredCase>;
  /** Kinds of its events, in order. */
  told(unitId: string): Promise<string[]>;
  text(body?: string): Promise<string>;
  /** Asks for something at its first step, or the one that is said. */
  act(unitId: string, actor: Actor, command: Asked, key?: string): Promise<CaseAnswer>;
  /** The rule by which it is refused. */
  refused(unitId: string, actor: Actor, command: Asked): Promise<RefusalRule>;
  /** Skips to a date that a step of the case waits for, and a minute on. */
  skipToWait(unitId: string, step?: number): Promise<void>;
  /** The office's first unit is found to have reported what was not so: its case begins within the next wave's time. */
  falseReport(): Promise<{ unitId: string; postId: string }>;
  confirm(version?: number): Promise<Asked>;
  /** Whether its workflow still waits for something. */
  isRunning(unitId: string): Promise<boolean>;
}

export function caseBench(bench: EngineBench, office: () => TestOffice): CaseBench {
  const { db } = bench.deps;
  const file: CaseBench['file'] = (unitId) =>
    db.caseFile.findFirstOrThrow({
      where: { officeId: office().id, unitId },
      orderBy: { openedAt: 'desc' },
    });
  const stored: CaseBench['stored'] = async (unitId) => {
    const { id } = await file(unitId);
    return db.$transaction((tx) => storedCase(tx, id));
  };
  const text: CaseBench['text'] = async (body = '理由') => (await storeText(db, body, await bench.now())).id;
  const act: CaseBench['act'] = async (unitId, actor, command, key = newId()) =>
    actOnCase(bench.deps, office().id, subjectOf(await file(unitId)), {
      key,
      command: { step: 1, ...command } as CaseCommand,
      postId: actor.postId ?? '',
      role: actor.role,
    });
  return {
    file,
    async isRunning(unitId) {
      const handle = bench.deps.temporal.workflow.getHandle(caseId(subjectOf(await file(unitId))));
      return (await handle.describe()).status.name === 'RUNNING';
    },
    stored,
    told: async (unitId) => (await stored(unitId)).events.map(({ kind }) => kind),
    text,
    act,
    async refused(unitId, actor, command) {
      const answer = await act(unitId, actor, command).catch((error: unknown) => error);
      if (!(answer instanceof CaseRefused))
        throw new Error(`expected a refusal, got ${answer instanceof Error ? String(answer) : 'an answer'}`);
      return answer.refusal.refused;
    },
    async skipToWait(unitId, step = 1) {
      const { state } = await stored(unitId);
      const { waiting } = state.steps[step - 1] ?? {};
      if (waiting == null) throw new Error(`step ${step} waits for nothing`);
      await bench.skipTo(new Date(Date.parse(waiting.until) + 60_000));
    },
    async falseReport() {
      const { id: officeId } = office();
      const person = await db.person.findFirstOrThrow({ where: { email: office().emailOf(0) } });
      const { postId } = await db.postHolding.findFirstOrThrow({ where: { personId: person.id } });
      const { unitId } = await db.post.findUniqueOrThrow({ where: { id: postId } });
      const now = await bench.now();
      const incident = { officeId, kind: 'false-report', unitId, postId: null } as const;
      const entered = { evidence: '现场核对', happenedAt: now, byPostId: postId, requestKey: 'false' };
      await db.$transaction((tx) => enterIncident(tx, { ...incident, ...entered }, now));
      await handIncidents(bench.deps, officeId);
      return { unitId, postId };
    },
    async confirm(version = 1) {
      const textId = await text('同意批评');
      return {
        do: 'decide',
        version,
        outcome: 'confirm',
        rung: null,
        until: null,
        textId,
        meeting: null,
        inBulk: false,
      };
    },
  };
}
