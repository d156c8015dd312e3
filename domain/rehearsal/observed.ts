import type { Entries } from './entries';
import type { RehearsedEvent } from './event';

/** Notes in the entries what an event of a rehearsal shows. What stood back for a case is as good as said: explained. */
export function observe(entries: Entries, event: RehearsedEvent): void {
  if (event.kind === 'opened') entries.opened(event.round);
  else if (event.kind === 'verdict') entries.verdict(event.round, event.unit, event.verdict);
  else if (event.kind === 'stood-back') entries.spokenOf(event.at, event.person);
  else if (event.kind === 'mail') for (const _ of event.duties) entries.spokenOf(event.at, event.person);
}
