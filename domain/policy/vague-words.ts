import type { z } from 'zod';
import type { recurrenceSchema } from './dates';
import type { Cadence, Policy } from './schema';
import type { openQuestionSchema } from './words';

/** Words that promise a rhythm and give none. Vague is not zero and not one: a person sets the number. */
const vagueWords: ReadonlySet<string> = new Set([
  '定期',
  '不定期',
  '经常',
  '适时',
  '及时',
  '随时',
  '视情',
  'regularly',
  'periodically',
  'occasionally',
  'from time to time',
  'as needed',
  'as appropriate',
  'when necessary',
  'promptly',
  'often',
]);

export interface Unresolved {
  /** `cadences.site-visit.due.recurrence` */
  path: string;
  /** The words of the source. */
  quote?: string;
  /** What a person has to settle. */
  question: string;
  /** What is usual: never taken until a person writes it down as the rule. */
  suggestion?: string | undefined;
}

type OpenQuestion = z.infer<typeof openQuestionSchema>;

export type Recurrence = z.infer<typeof recurrenceSchema>;

export function isVagueWord(text: string): boolean {
  return vagueWords.has(text.trim().toLowerCase());
}

/** The open question behind a recurrence, or null for one that is a rule. */
export function openQuestion(recurrence: Recurrence): OpenQuestion | null {
  if (typeof recurrence !== 'string') return recurrence;
  if (!isVagueWord(recurrence)) return null;
  return {
    quote: recurrence,
    question: `how often is "${recurrence.trim()}"? Expected a recurrence rule such as "FREQ=MONTHLY;BYMONTHDAY=-1"`,
  };
}

/** Every recurrence of a policy that still needs a person's answer, in the policy's order, each once. */
export function unresolvedOf(policy: Policy): Unresolved[] {
  const all = Object.keys(policy.cadences).flatMap((name) => unresolvedOfCadence(policy, name));
  return [...new Map(all.map((open) => [open.path, open])).values()];
}

/** The cadences whose dates can be computed, in the policy's order. */
export function plannableCadences(policy: Policy): string[] {
  return Object.keys(policy.cadences).filter((name) => unresolvedOfCadence(policy, name).length === 0);
}

/** What keeps a cadence from being planned: its own open questions and those of the cadence that it counts from. */
export function unresolvedOfCadence(policy: Policy, name: string): Unresolved[] {
  const cadence = policy.cadences[name];
  if (!cadence) return [];
  const own = recurrencesOf(cadence).flatMap(({ path, recurrence }) => {
    const open = openQuestion(recurrence);
    return open ? [{ path: ['cadences', name, ...path].join('.'), ...open }] : [];
  });
  const other = 'cadence' in cadence.due ? unresolvedOfCadence(policy, cadence.due.cadence) : [];
  return [...own, ...other];
}

/** Every recurrence that a cadence's dates stand on, with its place. */
function recurrencesOf({ due, opens }: Cadence): { path: string[]; recurrence: Recurrence }[] {
  const found: { path: string[]; recurrence: Recurrence }[] = [];
  if ('recurrence' in due) found.push({ path: ['due', 'recurrence'], recurrence: due.recurrence });
  if ('campaign' in due && 'recurrence' in due.campaign.starts) {
    const { recurrence } = due.campaign.starts;
    found.push({ path: ['due', 'campaign', 'starts', 'recurrence'], recurrence });
  }
  if ('recurrence' in opens) found.push({ path: ['opens', 'recurrence'], recurrence: opens.recurrence });
  return found;
}
