import type { PeriodKey } from '../cadence/period';
import type { Consequence } from '../policy/limits';
import type { UnitKind } from '../policy/schema';
import type { Bilingual } from '../policy/words';
import type { NamedLimit } from './named-limit';

/** What a finding is about; only what applies is there. */
export interface FindingSubject {
  /** The one cadence that has to be changed. */
  cadence?: string;
  /** Those that make it up together. */
  cadences?: readonly string[];
  period?: PeriodKey;
  /** Due days, of what is proposed as one. */
  dates?: readonly string[];
  unitKinds?: readonly UnitKind[];
  /** An opaque id; `people` more hold the same posts and are loaded alike, this one among them. */
  person?: string;
  people?: number;
  /** True where the office itself is counted. */
  office?: true;
  material?: string;
  /** The opaque id or name of what an act concerns: a duty, a finding, a figure. */
  item?: string;
}

/** Something that a limit does not let pass as it is. A finding acts on nothing: people and callers do. */
export interface Finding {
  /** The limit's name in the policy. */
  limit: string;
  consequence: Consequence;
  /** Where a person would change it: `limits.meetings-a-month`, `cadences.weekly-meeting.burden.levelsDown`. */
  path: string;
  message: Bilingual;
  subject: FindingSubject;
  /** Exact, as a text: `5`, `2/15`, `10799.50`; `unknown` where the policy or the act does not say. */
  measured: string;
  allowed: string;
}

/** What a finding says beyond its limit. The place is the limit's own, and the consequence its own, where not said. */
interface Particulars {
  path?: string;
  consequence?: Consequence;
  message: Bilingual;
  subject: FindingSubject;
  measured: string | number;
  allowed: string | number;
}

export function findingOf(limit: NamedLimit, particulars: Particulars): Finding {
  const { path, consequence, message, subject, measured, allowed } = particulars;
  return {
    limit: limit.name,
    consequence: consequence ?? limit.then,
    path: path ?? `limits.${limit.name}`,
    message: { zh: `${limit.title.zh}：${message.zh}`, en: `${limit.title.en}: ${message.en}` },
    subject,
    measured: String(measured),
    allowed: String(allowed),
  };
}
