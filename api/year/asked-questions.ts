import type { Policy } from '../../domain/policy/schema';
import type { Bilingual } from '../../domain/policy/words';
import { unresolvedOf } from '../../domain/policy/vague-words';

/** A question of the policy that a person has not answered: its cadence asks nothing until then. */
export interface AskedQuestion {
  path: string;
  /** What the cadence is called that it belongs to. */
  title: Bilingual | null;
  quote: string | null;
  question: string;
  /** What is usual; never taken by itself. */
  suggestion: string | null;
}

export function askedQuestions(policy: Policy): AskedQuestion[] {
  return unresolvedOf(policy).map(({ path, quote, question, suggestion }) => ({
    path,
    title: titleAt(policy, path),
    quote: quote ?? null,
    question,
    suggestion: suggestion ?? null,
  }));
}

/** `cadences.site-visit.due.recurrence` is of the site visit. */
function titleAt(policy: Policy, path: string): Bilingual | null {
  const [, name = ''] = path.split('.');
  return policy.cadences[name]?.title ?? null;
}
