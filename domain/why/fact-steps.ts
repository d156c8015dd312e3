import { SETS_DATE } from '../round/extension';
import type { DateStep } from './date-step';
import { inLogOrder } from './duty-history';
import type { KnownFact, RoundMove } from './duty-story';
import type { DutyStep } from './duty-step';
import { engine } from './source';
import { spokenDay, spokenMoment } from './spoken';
import { wordOf } from './words';

type Iso = (at: Date) => string;

export function openedStep({ position, at }: { position: number | null; at: Date }, iso: Iso): DutyStep {
  const opened = iso(at);
  const said = spokenMoment(opened);
  return {
    what: 'opened',
    says: { zh: `${said.zh}开启，此项开始计`, en: `opened on ${said.en}: from then on it is owed` },
    source: engine('round.opened', { position, at: opened }),
    at: opened,
  };
}

/** What people did, and what a calendar did to the round, each with its place in the log. */
export function factSteps(facts: readonly KnownFact[], moves: readonly RoundMove[], iso: Iso): DutyStep[] {
  return [
    ...inLogOrder(facts).map((fact) => factStep(fact, iso)),
    ...moves.map((move) => moveStep(move, iso)),
  ];
}

function factStep({ id, kind, at, position, by, receipt, dueAt }: KnownFact, iso: Iso): DutyStep {
  const [word, when] = [wordOf('fact', kind), spokenMoment(iso(at))];
  const place = {
    zh: position === null ? '还没有编号' : `记录第 ${position} 条`,
    en: position === null ? 'not numbered yet' : `entry ${position} of the log`,
  };
  const until = dueAt === null ? null : spokenMoment(iso(dueAt));
  return {
    what: 'fact',
    says: {
      zh: `${when.zh}${by === null ? '' : `，${by}`}：${word.zh}${until === null ? '' : `，新的期限${until.zh}`}（${place.zh}）`,
      en: `${when.en}${by === null ? '' : `, ${by}`}: ${word.en}${until === null ? '' : `, due again ${until.en}`} (${place.en})`,
    },
    source: { kind: 'fact', id, position, at: iso(at) },
    fact: kind,
    at: iso(at),
    by,
    receipt,
    dueAt: dueAt === null ? null : iso(dueAt),
  };
}

function moveStep({ at, position, from, to }: RoundMove, iso: Iso): DutyStep {
  const [before, now] = [iso(from).slice(0, 10), iso(to).slice(0, 10)];
  const [said, then, when] = [spokenDay(now), spokenDay(before), spokenMoment(iso(at))];
  return {
    what: 'moved',
    says: {
      zh: `${when.zh}载入的日历把期限从${then.zh}移到${said.zh}`,
      en: `a calendar loaded by ${when.en} moved the due day from ${then.en} to ${said.en}`,
    },
    source: engine('round.moved', { position, at: iso(at) }),
    at: iso(at),
    from: before,
    to: now,
  };
}

/** A return and more time set a date of their own: what the rules derive no longer counts for this duty. */
export function returnedSteps(facts: readonly KnownFact[], roundDueAt: Date, iso: Iso): DateStep[] {
  let from = roundDueAt;
  return inLogOrder(facts).flatMap(({ id, kind, at, position, dueAt }) => {
    if (!SETS_DATE.includes(kind) || dueAt === null) return [];
    const said = spokenMoment(iso(dueAt));
    const what = kind === 'extended' ? 'extended' : 'returned';
    const says = {
      returned: {
        zh: `结果被退回，期限由退回的人另定到${said.zh}`,
        en: `the outcome was sent back, and whoever did so set a new date: ${said.en}`,
      },
      extended: { zh: `准予延期到${said.zh}`, en: `more time was given, until ${said.en}` },
    }[what];
    const source = { kind: 'fact' as const, id, position, at: iso(at) };
    const step: DateStep = { what, of: 'due', says, source, from: iso(from), to: iso(dueAt) };
    from = dueAt;
    return [step];
  });
}
