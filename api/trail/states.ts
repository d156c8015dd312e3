import type { Telling } from '../../domain/escalation/words/telling';
import { both } from '../../domain/escalation/words/telling';
import { caseIn, stateOfCase } from '../../domain/trail/state-of-case';
import { countsOf, stateOfDuty } from '../../domain/trail/state-of-duties';
import { stateOfRound } from '../../domain/trail/state-of-round';
import { counted, line, type StateLine } from '../../domain/trail/state';
import { dutiesThen } from '../../domain/trail/tally';
import type { Entry } from '../../domain/trail/entry';
import type { TrailSubject } from './subject';

/** Where a subject stood after these entries, at an instant. */
export function stateAt(
  subject: TrailSubject,
  entries: readonly Entry[],
  at: string,
  telling: Telling,
): StateLine[] {
  const duties = dutiesThen(subject.duties, entries, at);
  switch (subject.kind) {
    case 'case':
      return stateOfCase(ofSubject(entries, subject.id), telling);
    case 'round':
      return [
        ...stateOfRound(entries, telling.zone),
        ...(duties.size === 0 ? [] : countsOf([...duties.values()])),
      ];
    case 'duty':
      return [...stateOfDuty(duties.get(subject.id), telling.zone), ...stateOfRound(entries, telling.zone)];
    case 'unit':
      return stateOfUnit(subject, entries, [...countsOf([...duties.values()])], at);
  }
}

const ofSubject = (entries: readonly Entry[], id: string): Entry[] =>
  entries.filter(({ subject }) => subject === id);

const ENDED = ['unit.merged', 'unit.split', 'unit.closed'];

function stateOfUnit(
  { id, caseIds }: TrailSubject,
  entries: readonly Entry[],
  counts: StateLine[],
  at: string,
): StateLine[] {
  const ended = ofSubject(entries, id).some(({ kind }) => ENDED.includes(kind));
  const cases = caseIds.flatMap((one) => caseIn(ofSubject(entries, one)) ?? []);
  const marks = cases
    .flatMap(({ steps }) => steps)
    .filter(({ markUntil }) => markUntil !== null && markUntil > at);
  return [
    line(
      'unit',
      both('单位', 'Unit'),
      ended ? both('已撤并', 'merged, split or closed') : both('在册', 'on the roster'),
    ),
    ...counts,
    counted(
      'open-cases',
      both('办理中的案件', 'Open cases'),
      cases.filter(({ status }) => status === 'open').length,
    ),
    counted(
      'closed-cases',
      both('已结案件', 'Closed cases'),
      cases.filter(({ status }) => status === 'closed').length,
    ),
    counted('marks', both('影响期内的处置', 'Marks that run'), marks.length),
  ];
}
