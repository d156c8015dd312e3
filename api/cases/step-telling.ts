import type { z } from 'zod';
import type { CaseState, Step } from '../../domain/escalation/case-state';
import type { StoredCaseEvent } from '../../offices/cases/stored-case';
import type { caseStep } from '../routes/case-story-schemas';
import type { Dating } from './case-dates';
import type { Names } from './names';
import type { Texts } from './texts';

export type CaseStep = z.infer<typeof caseStep>;

/** What the steps of a case are told with. */
export interface StepTelling extends Dating {
  state: CaseState;
  events: readonly StoredCaseEvent[];
  names: Names;
  texts: Texts;
  /** Who asks; null where nobody answers for their post. */
  personId: string | null;
  /** They may decide on this step: a reply's text then waits for their opening it. */
  mayDecide: (step: Step) => boolean;
}
