import type { WorkingCalendar } from '../calendar/working-calendar';
import type { Consequence } from '../policy/limits';
import type { Policy } from '../policy/schema';
import type { Bilingual } from '../policy/words';
import { checkPlan } from './check-plan';
import type { Finding } from './finding';
import type { RosterSummary } from './roster-summary';

/** One thing to say about a policy, however often in a year it holds. */
export interface PlanRemark {
  /** `limits.meetings-a-month`, as in a policy's errors. */
  path: string;
  consequence: Consequence;
  message: Bilingual;
  findings: readonly Finding[];
}

/**
 * The findings of a year, told once each: what is the same but for its period or days is one remark, with the first
 * of them in words and the number of the others.
 */
export function planRemarks(
  policy: Policy,
  calendar: WorkingCalendar,
  year: number,
  roster: RosterSummary,
): PlanRemark[] {
  const alike = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of checkPlan(policy, calendar, year, roster)) {
    const key = sameness(finding);
    const known = alike.get(key);
    if (known) known.push(finding);
    else alike.set(key, [finding]);
  }
  return [...alike.values()].map((findings) => {
    const [{ path, consequence, message }] = findings;
    return { path, consequence, message: andOthers(message, findings.length - 1), findings };
  });
}

function sameness({ limit, path, consequence, subject }: Finding): string {
  const { cadences = [], dates, unitKinds, person, material } = subject;
  // What is proposed as one are these cadences and no others; what is over a cap differs from period to period.
  const merged = dates === undefined ? [] : [...cadences].sort();
  return JSON.stringify([limit, path, consequence, merged, unitKinds ?? [], person ?? '', material ?? '']);
}

function andOthers(message: Bilingual, others: number): Bilingual {
  if (others === 0) return message;
  return {
    zh: `${message.zh}（全年另有 ${others} 次）`,
    en: `${message.en} (and ${others} more ${others === 1 ? 'time' : 'times'} in the year)`,
  };
}
