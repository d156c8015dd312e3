import { isoInZone } from '../calendar/civil-time';
import type { Policy } from '../policy/schema';
import { askedStep, type AskedRequest } from './asked-steps';
import type { CalendarInUse } from './calendar-days';
import { attemptStep, type SendingAttempt } from './attempt-steps';
import { bounceStep, type MailReturned } from './bounce-step';
import type { NoticeStep } from './notice-step';
import { coveredSteps, type Cover } from './covered-steps';
import { namedSteps, personSteps, type HeldPost } from './person-steps';
import { policyLines, type PolicyText } from './policy-lines';
import { slotSteps, type OfficePause } from './slot-steps';
import { toldCaseSteps, type CaseOfNotice } from './told-case-steps';
import { toldSteps, type DutyOfNotice } from './told-steps';

/** Everything that is stored about one delivery and made it what it is. */
export interface NoticeToExplain {
  /** The rules that were in force when it was asked for. */
  policy: Policy;
  text: PolicyText;
  calendar: CalendarInUse;
  delivery: { personId: string; slotAt: Date; createdAt: Date };
  requests: AskedRequest[];
  duties: DutyOfNotice[];
  cases: CaseOfNotice[];
  /** Cases that covered one of its duties before it left. */
  covers: Cover[];
  posts: HeldPost[];
  /** Posts of requests that a case addressed to the person. */
  named: HeldPost[];
  pauses: OfficePause[];
  attempts: SendingAttempt[];
  /** Null where no mail of it came back. */
  returned: MailReturned | null;
}

export interface WhyNotice {
  /** The slot is permitted, the person held the post, and it spoke of what was outstanding. */
  agrees: boolean;
  steps: NoticeStep[];
}

/** Why a notice went (or did not go) to this person at this moment with these duties in it, derived again. Pure. */
export function whyNotice(input: NoticeToExplain): WhyNotice {
  const { policy, calendar, delivery, requests, attempts, returned } = input;
  const iso = (at: Date): string => isoInZone(at, policy.office.timeZone);
  const steps: NoticeStep[] = [
    ...requests.map((request) => askedStep(request, iso)),
    ...slotSteps(input, policy, calendar, policyLines(input.text)),
    ...coveredSteps(input.covers, iso),
    ...personSteps(input.posts, delivery, iso),
    ...namedSteps(input.named, delivery),
    ...toldSteps(input.duties, attempts, iso),
    ...toldCaseSteps(input.cases, attempts, iso),
    ...attempts.map((attempt) => attemptStep(attempt, iso)),
    ...(returned === null ? [] : [bounceStep(returned, iso)]),
  ];
  const agrees = steps.every((step) =>
    step.what === 'slot' ? step.permitted : !('agrees' in step) || step.agrees,
  );
  return { agrees, steps };
}
