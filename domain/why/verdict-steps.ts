import type { DecidedAgain } from './decide-again';
import type { KnownFact, StoredVerdict } from './duty-story';
import type { VerdictStep } from './duty-step';
import { engine } from './source';
import { spokenMoment } from './spoken';
import { wordOf } from './words';

/** Every verdict that was given, with what the facts give again; or that none is given yet. */
export function verdictSteps(
  verdicts: readonly StoredVerdict[],
  facts: readonly KnownFact[],
  again: DecidedAgain,
  closesAt: string,
  iso: (at: Date) => string,
): VerdictStep[] {
  const [last] = verdicts.slice(-1);
  if (last === undefined) return [notYet(again, closesAt)];
  return verdicts.map((verdict) => verdictStep(verdict, computedAgain(verdict, facts, again), iso));
}

/** `judged`: a person decided, which no rule computes. */
type Computed = { verdict: string | null; judged: boolean };

function computedAgain(
  { decidedAt, decidedBy, entryId }: StoredVerdict,
  facts: readonly KnownFact[],
  { looks, stateAfter }: DecidedAgain,
): Computed {
  const fact = facts.find((known) => known.entryId === entryId);
  if (fact !== undefined) return { verdict: stateAfter(fact).verdict, judged: false };
  if (decidedBy !== null) return { verdict: null, judged: true };
  const close = looks.find(
    ({ look }) => look.kind === 'close' && look.doneAt.getTime() === decidedAt.getTime(),
  );
  return { verdict: close?.computed.verdict ?? null, judged: false };
}

function verdictStep(
  { verdict, reason, by, decidedAt, position }: StoredVerdict,
  computed: Computed,
  iso: (at: Date) => string,
): VerdictStep {
  const at = iso(decidedAt);
  const [word, why, when] = [wordOf('verdict', verdict), wordOf('reason', reason), spokenMoment(at)];
  const agrees = computed.judged || computed.verdict === verdict;
  const instead = wordOf('verdict', computed.verdict ?? '');
  const other = agrees
    ? { zh: '', en: '' }
    : {
        zh: `。按记录重算${computed.verdict === null ? '没有评定' : `是“${instead.zh}”`}`,
        en: `. Computed again there is ${computed.verdict === null ? 'none' : `“${instead.en}”`}`,
      };
  return {
    what: 'verdict',
    says: {
      zh: `${when.zh}${by === null ? '' : `由${by}`}评定为“${word.zh}”：${why.zh}${other.zh}`,
      en: `judged “${word.en}” on ${when.en}${by === null ? '' : ` by ${by}`}: ${why.en}${other.en}`,
    },
    source: engine('verdicts.recorded', { position, at }),
    verdict,
    reason,
    at,
    by,
    computed: computed.verdict,
    agrees,
  };
}

function notYet({ looks }: DecidedAgain, closesAt: string): VerdictStep {
  const expected = looks.find(({ computed }) => computed.verdict !== null)?.computed.verdict ?? null;
  const when = spokenMoment(closesAt);
  const missing = wordOf('verdict', expected ?? '');
  return {
    what: 'verdict',
    says:
      expected === null
        ? {
            zh: `还没有评定，${when.zh}收口时评定`,
            en: `not judged yet: that is done at the close on ${when.en}`,
          }
        : {
            zh: `没有存下评定，按记录重算应是“${missing.zh}”`,
            en: `no verdict is stored; computed again there is “${missing.en}”`,
          },
    source: engine('verdicts.recorded'),
    verdict: null,
    reason: null,
    at: null,
    by: null,
    computed: expected,
    agrees: expected === null,
  };
}
