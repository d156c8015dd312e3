import { nextPermittedSlot } from '../notices/slots';
import { castRound, type Course } from './course';
import type { StandsBack, Tell } from './event';
import { takeLook } from './look';
import { isOver, nextLookAt, openedRound, type OpenedRound } from './opened-round';
import { carryOut } from './people';
import { Waves } from './waves';

/** How far a rehearsal has come, from 0 to 1. */
export type Progress = (share: number) => void;

/**
 * Lets a course happen in the order of time: what people do, openings, looks, waves. Where several fall on one instant
 * they come in this order: a wave waits for the looks of its moment. Only rounds that are open are held.
 * `standsBack`: what those who watch the cases say; without cases nothing stands back.
 */
export function runCourse(
  course: Course,
  tell: Tell,
  progress: Progress = () => undefined,
  standsBack: StandsBack = () => false,
): void {
  const ahead = course.rounds
    .map((round, place) => ({ place, at: Date.parse(round.opensAt) }))
    .sort((a, b) => a.at - b.at || a.place - b.place);
  const begins = ahead[0]?.at ?? 0;
  const ends = Math.max(begins + 1, ...course.rounds.map(({ closesAt }) => Date.parse(closesAt)));
  const waves = new Waves();
  let open: OpenedRound[] = [];

  for (;;) {
    const now = Math.min(ahead[0]?.at ?? Infinity, waves.nextAt, ...open.map(nextLookAt));
    actUntil(now, open, tell);
    if (now === Infinity) break;
    while (ahead[0] !== undefined && ahead[0].at <= now) {
      const round = openedRound(castRound(course, ahead.shift()?.place ?? 0));
      const { place, compiled, owing } = round;
      tell({ kind: 'opened', at: now, round: place, compiled, owing });
      open.push(round);
    }
    for (const round of open) look(course, round, now, waves, tell);
    if (waves.nextAt <= now) waves.leave(now, tell, standsBack);
    open = open.filter((round) => !isOver(round));
    progress(Math.min(1, (now - begins) / (ends - begins)));
  }
}

function look({ policy, calendar }: Course, round: OpenedRound, now: number, waves: Waves, tell: Tell): void {
  while (nextLookAt(round) <= now) {
    const asked = takeLook(round, now, tell);
    if (asked.length === 0) continue;
    waves.ask(round, asked);
    waves.start(nextPermittedSlot(policy, calendar, new Date(now)));
  }
}

/** What people do up to an instant, over all rounds in the order of time. */
function actUntil(instant: number, open: readonly OpenedRound[], tell: Tell): void {
  for (;;) {
    let next: OpenedRound | null = null;
    for (const round of open) {
      const at = round.agenda.nextAt;
      if (at <= instant && at < (next?.agenda.nextAt ?? Infinity)) next = round;
    }
    const act = next?.agenda.take() ?? null;
    if (next === null || act === null) return;
    carryOut(next, act, tell);
  }
}
