import { isoInZone } from '../calendar/civil-time';
import type { CaseContext } from '../escalation/case-context';
import type { By, CaseEvent } from '../escalation/case-event';
import type { Step } from '../escalation/case-state';
import { chainOf, termsOf } from '../escalation/rung-terms';
import { askerThen, heldThen } from './case-asker';
import type { DecisionStep } from './case-step';
import type { CaseToExplain } from './case-story';
import { eventWords } from './case-words';
import type { PolicyLines } from './policy-lines';
import { spokenMoment } from './spoken';

/** Who decided, by which post, and whether the ladder gives that post the authority; none for what is no decision. */
export function decisionSteps(
  event: CaseEvent,
  step: Step,
  context: CaseContext,
  { answered, nameOf }: Pick<CaseToExplain, 'answered' | 'nameOf'>,
  lines: PolicyLines,
): DecisionStep[] {
  const authority = authorityOf(event, step, context);
  if (authority === null) return [];
  const { by, allowed, path } = authority;
  const at = new Date(event.at);
  const iso = (instant: Date | string): string => isoInZone(instant, context.zone);
  const held = heldThen(answered, by, at);
  // The role of the asker decides nothing about their posts.
  const { postKinds } = askerThen(answered, by, at, 'decider');
  const agrees = held !== null && allowed.some((kind) => postKinds.includes(kind));
  const [name, when, what] = [nameOf(by), spokenMoment(iso(event.at)), eventWords[event.kind]];
  const other = agrees
    ? { zh: '当时在任，职权相符', en: 'held the post then, and it has the authority' }
    : { zh: '按名册，当时没有这项职权', en: 'by the roster, had no such authority then' };
  return [
    {
      what: 'decision',
      says: {
        zh: `${when.zh}由${name ?? '（查不到的人）'}${what.zh}：制度规定由 ${allowed.join('、')} 决定；${other.zh}`,
        en: `${what.en} on ${when.en} by ${name ?? 'somebody unknown'}: the policy names ${allowed.join(', ')}; ${other.en}`,
      },
      source: lines('ladder', ...path),
      ...{ step: step.step, event: event.kind, at: iso(event.at), by: name },
      held:
        held === null ? null : { from: iso(held.from), until: held.until === null ? null : iso(held.until) },
      allowed: [...allowed],
      postKind: held?.postKind ?? null,
      agrees,
    },
  ];
}

interface AuthorityThen {
  by: By;
  /** Kinds of posts. */
  allowed: readonly string[];
  /** Field of the policy, below `ladder`. */
  path: string[];
}

function authorityOf(event: CaseEvent, step: Step, context: CaseContext): AuthorityThen | null {
  const { rung: proposed } = step.proposal;
  const { rung } = step;
  const decidedBy = () => chainOf(termsOf(context, proposed).decidedBy);
  const terms = termsOf(context, rung);
  switch (event.kind) {
    case 'decided':
    case 'tolerance-decided':
      return { by: event.by, allowed: decidedBy(), path: ['rungs', proposed, 'decidedBy'] };
    case 'rectification-returned':
    case 'rectification-verified': {
      const path = ['rungs', rung, 'rectification', 'verifiedBy'];
      return { by: event.by, allowed: terms.rectification.verifiedBy, path };
    }
    case 'looked-back':
      return { by: event.by, allowed: terms.lookBack.by, path: ['rungs', rung, 'lookBack', 'by'] };
    case 'appeal-stayed':
    case 'appeal-decided': {
      const path = ['rungs', rung, 'appeal', 'decidedBy'];
      return { by: event.by, allowed: chainOf(terms.appeal.decidedBy), path };
    }
    case 'annulled': {
      const allowed = [...new Set([...decidedBy(), ...chainOf(terms.appeal.decidedBy)])];
      return { by: event.by, allowed, path: ['rungs', proposed, 'decidedBy'] };
    }
    default:
      return null;
  }
}
