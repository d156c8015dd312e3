import type { Policy } from '../policy/schema';
import { findingOf, type Finding } from './finding';
import { countsAgainst, type NamedLimit } from './named-limit';

/**
 * Cadences that make more uploads mandatory than a limit lets pass: outcomes, not traces. The number is shown to
 * whoever designs the policy (MECHANISMS H03); none are mandatory where a cadence does not say.
 */
export function uploadFindings(limit: NamedLimit<'evidence'>, policy: Policy): Finding[] {
  return Object.entries(policy.cadences).flatMap(([cadence, { outcome, title, burden }]) => {
    const uploads = outcome.uploads ?? 0;
    if (uploads <= limit.uploadsAtMost || !countsAgainst(limit, { ground: burden?.ground ?? null }))
      return [];
    return [
      findingOf(limit, {
        path: `cadences.${cadence}.outcome.uploads`,
        message: {
          zh: `“${title.zh}”每次必须上传 ${uploads} 份材料，上限 ${limit.uploadsAtMost} 份`,
          en: `"${title.en}" makes ${uploads} uploads mandatory, expected at most ${limit.uploadsAtMost}`,
        },
        subject: { cadence },
        measured: uploads,
        allowed: limit.uploadsAtMost,
      }),
    ];
  });
}

/** What stands behind one score or one outcome: on-site fact, mass evaluation, result number, document, ledger, photo. */
export interface Proof {
  /** The opaque id of what is proved. */
  item: string;
  kinds: readonly string[];
}

/**
 * Something that is proved by nothing but what the limit says is never enough alone, such as documents and ledgers
 * (MECHANISMS A10, C12). Where nothing was brought there is nothing to judge.
 */
export function loneProofFindings(limit: NamedLimit<'evidence'>, proofs: readonly Proof[]): Finding[] {
  const weak: readonly string[] = limit.notAlone ?? [];
  return proofs
    .filter(({ kinds }) => kinds.length > 0 && kinds.every((kind) => weak.includes(kind)))
    .map(({ item, kinds }) => {
      const found = [...new Set(kinds)].sort();
      return findingOf(limit, {
        message: {
          zh: `仅有 ${found.join('、')}，不能单独作为依据，还应有现场事实、群众评价或结果数据`,
          en: `found ${found.join(', ')} alone, expected a fact seen on site, an evaluation or a result beside it`,
        },
        subject: { item },
        measured: found.join(', '),
        allowed: `not ${weak.join(', ')} alone`,
      });
    });
}
