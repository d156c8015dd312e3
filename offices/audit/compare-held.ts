import { finding, type Finding } from './finding';
import type { RunningWorkflow, SeenCase } from './seen';

/**
 * Whether the workflow of a case holds what its stored events give. Of a case that has just changed nothing is said:
 * its workflow hears of an event a moment after it is written.
 */
export function compareHeld(
  { id, workflowId, folded, changedAt }: SeenCase,
  running: readonly RunningWorkflow[],
  settledBefore: Date,
): Finding[] {
  const held = running.find((one) => one.workflowId === workflowId)?.held;
  if (held === undefined || folded === null || changedAt > settledBefore) return [];
  const names = (['version', 'stages', 'nextAt'] as const).filter(
    (name) => said(held[name]) !== said(folded[name]),
  );
  return names.map((name) =>
    finding(
      'case-held-differs',
      id,
      `事项 ${id} 的 ${name}：工作流 ${workflowId} 里是 ${said(held[name])}，按经过重算是 ${said(folded[name])}`,
      `case ${id}: its workflow ${workflowId} holds ${name} ${said(held[name])}, its events give ${said(folded[name])}`,
    ),
  );
}

/** A value of a case as findings say it. */
export function said(value: Date | string | number | null): string {
  return value instanceof Date ? value.toISOString() : String(value);
}
