import { isoInZone } from '../../domain/calendar/civil-time';
import { codeVersion, type CodeVersion } from './code-version';
import type { RulesThen } from './rules-then';

/** What a derivation was made with: it can be made again. */
export interface DerivedWith {
  /** When it was made; ISO 8601 with the office's offset, as every instant here. */
  computedAt: string;
  code: CodeVersion;
  policy: { id: string; version: number; digest: string; inForceFrom: string };
  /** Years that the office administers itself; all others are statutory. */
  calendars: { year: number; version: number; loadedAt: string }[];
}

export function derivedWith({ rules, policy, calendar }: RulesThen, now: Date): DerivedWith {
  const iso = (at: Date): string => isoInZone(at, rules.policy.office.timeZone);
  return {
    computedAt: iso(now),
    code: codeVersion(),
    policy: { ...policy, inForceFrom: iso(policy.inForceFrom) },
    calendars: calendar.versions.map(({ year, version, loadedAt }) => ({
      year,
      version,
      loadedAt: iso(loadedAt),
    })),
  };
}
