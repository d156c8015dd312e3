import type { Consequence, Limit } from '../policy/limits';
import type { Policy } from '../policy/schema';
import type { Bilingual } from '../policy/words';
import { acceptanceFindings } from './acceptance';
import { capFindings } from './cap';
import { decisionFindings } from './decision';
import { delegationFindings } from './delegation';
import { distributionFindings } from './distribution';
import { loneProofFindings, uploadFindings } from './evidence';
import { figureFindings } from './figure';
import { handedDownDutyFindings, handingDownFindings } from './handing-down';
import { limitWords } from './limit-words';
import { materialFindings } from './material-once';
import { mergingFindings } from './merging';
import { shareFindings } from './share';
import { staleFindings } from './staleness';

/** A limit as people and programs need it: what it says, and what holds it. */
export interface CompiledLimit {
  name: string;
  kind: Limit['kind'];
  title: Bilingual;
  /** One sentence made of its terms. */
  says: Bilingual;
  then: { consequence: Consequence; says: Bilingual };
  /** The functions of domain/burden that hold it: over a year's plan (`checkPlan`), and at the moment of an act. */
  heldBy: { plan: string[]; act: string[] };
}

/** Throws RangeError for a limit that the policy does not have. */
export function compileLimit(policy: Policy, name: string): CompiledLimit {
  const limits = policy.limits ?? {};
  const limit = Object.hasOwn(limits, name) ? limits[name] : undefined;
  if (!limit) {
    const known = Object.keys(limits).join(', ') || 'none';
    throw new RangeError(`the policy has no limit "${name}"; it has ${known}`);
  }
  const { plan = [], act = [] } = holders[limit.kind];
  return {
    name,
    kind: limit.kind,
    title: limit.title,
    says: limitWords(limit),
    then: { consequence: limit.then, says: consequenceWords[limit.then] },
    heldBy: { plan: plan.map((each) => each.name), act: act.map((each) => each.name) },
  };
}

interface Holders {
  plan?: readonly { name: string }[];
  act?: readonly { name: string }[];
}

const holders: Readonly<Record<Limit['kind'], Holders>> = {
  cap: { plan: [capFindings] },
  merging: { plan: [mergingFindings] },
  'material-once': { plan: [materialFindings] },
  share: { plan: [shareFindings] },
  'handing-down': { plan: [handingDownFindings] },
  delegation: { plan: [handedDownDutyFindings], act: [delegationFindings] },
  evidence: { plan: [uploadFindings], act: [loneProofFindings] },
  acceptance: { act: [acceptanceFindings] },
  decision: { act: [decisionFindings] },
  staleness: { act: [staleFindings] },
  floor: { act: [figureFindings] },
  distribution: { act: [distributionFindings] },
};

const consequenceWords: Readonly<Record<Consequence, Bilingual>> = {
  refuse: { zh: '不予通过', en: 'refused' },
  merge: { zh: '建议合并', en: 'proposed as one' },
  'needs-ground': { zh: '须写明必要性', en: 'allowed with a ground' },
  warn: { zh: '提示', en: 'warned of' },
};
