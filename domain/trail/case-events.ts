import type { CaseEvent } from '../escalation/case-event';
import type { Entry } from './entry';

/** Of a case, but no event of it: it changes nothing of where the case stands. */
const BESIDE = 'case.form-confirmed';

/** The event of a case that an entry tells; null where it tells none. */
export function caseEventIn({ kind, at, data }: Entry): CaseEvent | null {
  if (!kind.startsWith('case.') || kind === BESIDE) return null;
  const body: Record<string, unknown> = { ...data };
  delete body['seq'];
  delete body['texts'];
  return { ...body, kind: kind.slice('case.'.length), at } as unknown as CaseEvent;
}
