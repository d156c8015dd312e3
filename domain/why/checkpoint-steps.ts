import type { Checkpoint } from '../cadence/compiled-round';
import type { LookAgain } from './decide-again';
import type { StoredDecisions } from './duty-story';
import type { CheckpointStep, Decided, DutyStep } from './duty-step';
import { engine } from './source';
import { spokenMoment, type Spoken } from './spoken';
import { wordOf } from './words';

/** One look: what was known, what follows from it, and what came of it. */
export function checkpointStep(
  { look, state, facts, paused, computed, stored, agrees }: LookAgain,
  notices: StoredDecisions['notices'],
  iso: (at: Date) => string,
): CheckpointStep {
  const [at, doneAt] = [iso(look.at), iso(look.doneAt)];
  const asked = notices.find(({ cause }) => cause === look.id);
  const kind = wordOf('checkpoint', look.kind);
  const status = wordOf('status', state.status);
  const followed = whatFollows(computed);
  const then = spokenMoment(doneAt);
  const held = asked?.dropped == null ? { zh: '', en: '' } : notSent(asked.dropped);
  const other = agrees ? { zh: '', en: '' } : disagreement(stored);
  return {
    what: 'checkpoint',
    says: {
      zh: `${kind.zh}，${then.zh}看的：已知到第 ${look.known} 条记录，此项${status.zh}，${followed.zh}${held.zh}${other.zh}`,
      en: `${kind.en}, looked at ${then.en}: the log was known up to ${look.known}, the duty was ${status.en}; ${followed.en}${held.en}${other.en}`,
    },
    source: engine(`checkpoint.${look.kind}`, { position: look.position, at: doneAt }),
    checkpoint: look.kind,
    at,
    doneAt,
    known: look.known,
    facts: facts.map(({ kind: fact, position }) => ({ fact, position })),
    status: state.status,
    lateAfter: iso(state.lateAfter),
    paused,
    computed,
    stored,
    agrees,
    deliveryId: asked?.deliveryId ?? null,
    dropped: asked?.dropped ?? null,
  };
}

function whatFollows({ notice, incident, verdict, reason }: Decided): Spoken {
  const zh: string[] = [];
  const en: string[] = [];
  if (notice !== null) {
    const word = wordOf('notice', notice);
    zh.push(`要发${word.zh}`);
    en.push(`so ${word.en} is asked for`);
  }
  if (incident !== null) {
    const word = wordOf('incident', incident);
    zh.push(`记下一次${word.zh}`);
    en.push(`an incident is recorded: ${word.en}`);
  }
  if (verdict !== null) {
    const [word, why] = [wordOf('verdict', verdict), wordOf('reason', reason ?? '')];
    zh.push(`评定为“${word.zh}”（${why.zh}）`);
    en.push(`the verdict is “${word.en}” (${why.en})`);
  }
  if (zh.length === 0) return { zh: '什么也不用做', en: 'nothing follows' };
  return { zh: zh.join('，'), en: en.join(', ') };
}

function notSent(dropped: string): Spoken {
  const why = wordOf('dropped', dropped);
  return { zh: `。没有发出：${why.zh}`, en: `. It was not sent: ${why.en}` };
}

function disagreement(stored: Decided): Spoken {
  const said = whatFollows(stored);
  return { zh: `。存下的不一样：${said.zh}`, en: `. What is stored differs: ${said.en}` };
}

/** The looks that are still to come. */
export function aheadSteps(checkpoints: readonly Checkpoint[], looks: readonly LookAgain[]): DutyStep[] {
  const done = new Set(looks.map(({ look }) => look.kind));
  return checkpoints
    .filter(({ kind }) => !done.has(kind))
    .map(({ kind, at }) => {
      const [word, when] = [wordOf('checkpoint', kind), spokenMoment(at)];
      return {
        what: 'ahead',
        says: {
          zh: `${word.zh}，${when.zh}还要看一次`,
          en: `${word.en}, still to be looked at on ${when.en}`,
        },
        source: engine(`checkpoint.${kind}`),
        checkpoint: kind,
        at,
      };
    });
}
