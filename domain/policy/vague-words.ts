import type { Policy } from './schema';

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
}

export type Recurrence = Policy['cadences'][string]['due']['recurrence'];

export function isVagueWord(text: string): boolean {
  return vagueWords.has(text.trim().toLowerCase());
}

/** The open question behind a recurrence, or null for one that is a rule. */
export function openQuestion(recurrence: Recurrence): { quote: string; question: string } | null {
  if (typeof recurrence !== 'string') return recurrence;
  if (!isVagueWord(recurrence)) return null;
  return {
    quote: recurrence,
    question: `how often is "${recurrence.trim()}"? Expected a recurrence rule such as "FREQ=MONTHLY;BYMONTHDAY=-1"`,
  };
}

/** Every recurrence of a policy that still needs a person's answer, in the policy's order. */
export function unresolvedOf(policy: Policy): Unresolved[] {
  return Object.keys(policy.cadences).flatMap((name) => unresolvedOfCadence(policy, name));
}

/** The cadences whose dates can be computed, in the policy's order. */
export function plannableCadences(policy: Policy): string[] {
  return Object.keys(policy.cadences).filter((name) => unresolvedOfCadence(policy, name).length === 0);
}

export function unresolvedOfCadence(policy: Policy, name: string): Unresolved[] {
  const cadence = policy.cadences[name];
  if (!cadence) return [];
  const rules: [string, Recurrence][] = [['due', cadence.due.recurrence]];
  if ('recurrence' in cadence.opens) rules.push(['opens', cadence.opens.recurrence]);
  return rules.flatMap(([date, recurrence]) => {
    const open = openQuestion(recurrence);
    return open ? [{ path: `cadences.${name}.${date}.recurrence`, ...open }] : [];
  });
}
