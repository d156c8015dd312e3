import { compareHeld, said } from './compare-held';
import { finding, type Finding } from './finding';
import { TASK_QUEUE } from '../../workflows/handles';
import type { RunningWorkflow, Seen, SeenCase } from './seen';

/** A date may be so long past before somebody asks: activities take a moment, and try again. */
export const PATIENCE_MS = 5 * 60_000;
/** A ground is considered by an activity that may have to wait for its turn. */
const UNCONSIDERED_MS = 15 * 60_000;

/** Whether cases, what they rest on and what runs of them agree. */
export function compareCases(seen: Seen, running: readonly RunningWorkflow[], now: Date): Finding[] {
  const runs = new Set(running.map(({ workflowId }) => workflowId));
  const known = new Set([...seen.cases.map(({ workflowId }) => workflowId), ...seen.endedLately]);
  return [
    ...seen.cases.flatMap((file) => [
      ...dateFindings(file, now),
      ...foldFindings(file),
      ...compareHeld(file, running, new Date(now.getTime() - PATIENCE_MS)),
      ...(runs.has(file.workflowId)
        ? []
        : [
            finding(
              'case-not-running',
              file.id,
              `事项 ${file.id} 还没有了结，但它的工作流 ${file.workflowId} 没有在运行；重新启动（按存下的经过接着办）：${startAgain(file)}`,
              `case ${file.id} is open and its workflow ${file.workflowId} does not run; begin it again, it goes on from its stored events: ${startAgain(file)}`,
            ),
          ]),
      ...file.missing.map((id) =>
        finding(
          'incident-missing',
          file.id,
          `事项 ${file.id} 的处理建议所依据的事由 ${id} 找不到`,
          `case ${file.id}: a proposal rests on the incident ${id}, which is nowhere`,
        ),
      ),
    ]),
    ...running
      .filter(({ workflowId }) => workflowId.startsWith('case:') && !known.has(workflowId))
      .filter(({ startedAt }) => now.getTime() - startedAt.getTime() > PATIENCE_MS)
      .map(({ workflowId }) =>
        finding(
          'case-runs-unrecorded',
          workflowId,
          `工作流 ${workflowId} 在运行，数据库里却没有未了结的事项`,
          `the workflow ${workflowId} runs and the database has no open case for it`,
        ),
      ),
    ...seen.unconsidered
      .filter(({ recordedAt }) => now.getTime() - recordedAt.getTime() > UNCONSIDERED_MS)
      .map(({ id, recordedAt }) =>
        finding(
          'incident-forgotten',
          id,
          `事由 ${id} 记录于 ${recordedAt.toISOString()}，一直没有人看`,
          `incident ${id} was recorded at ${recordedAt.toISOString()} and has not been considered`,
        ),
      ),
  ];
}

function dateFindings({ id, status, nextAt }: SeenCase, now: Date): Finding[] {
  // Closed while it was read.
  if (status !== 'open') return [];
  if (nextAt === null) {
    const zh = `事项 ${id} 还没有了结，却没有下一个日期`;
    return [finding('case-without-date', id, zh, `case ${id} is open and waits for no date`)];
  }
  if (now.getTime() - nextAt.getTime() <= PATIENCE_MS) return [];
  const at = nextAt.toISOString();
  const zh = `事项 ${id} 的下一个日期 ${at} 已过，没有人处理`;
  return [
    finding('case-date-past', id, zh, `case ${id}: its next date ${at} has passed and nothing came of it`),
  ];
}

function foldFindings(file: SeenCase): Finding[] {
  const { id, folded, fault } = file;
  if (folded === null) {
    const zh = `事项 ${id} 的经过读不出来：${fault ?? ''}`;
    return [finding('case-differs', id, zh, `case ${id}: its events can't be folded: ${fault ?? ''}`)];
  }
  const names = (['version', 'status', 'nextAt'] as const).filter(
    (name) => said(file[name]) !== said(folded[name]),
  );
  return names.map((name) =>
    finding(
      'case-differs',
      id,
      `事项 ${id} 的 ${name}：存下的是 ${said(file[name])}，按经过重算是 ${said(folded[name])}`,
      `case ${id}: ${name} is stored as ${said(file[name])}, its events give ${said(folded[name])}`,
    ),
  );
}

/** What a person enters to mend it. Begun so, a case hears of all its events before it does anything. */
function startAgain({ workflowId, input }: SeenCase): string {
  const of = `--type case --task-queue ${TASK_QUEUE} --workflow-id ${workflowId}`;
  return `temporal workflow start ${of} --input '${JSON.stringify(input)}'`;
}
