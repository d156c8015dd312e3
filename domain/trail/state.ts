import { civilDateOf, isoInZone } from '../calendar/civil-time';
import { both } from '../escalation/words/telling';
import type { Bilingual } from '../policy/words';
import { spokenDay, spokenMoment } from '../why/spoken';

/** One value of a state, with its label. `key` is the same at every instant: two states are compared by it. */
export interface StateLine {
  key: string;
  label: Bilingual;
  value: Bilingual;
}

export const line = (key: string, label: Bilingual, value: Bilingual): StateLine => ({ key, label, value });

/** A number of something. */
export const counted = (key: string, label: Bilingual, count: number): StateLine =>
  line(key, label, both(String(count), String(count)));

/** The moment of an instant in the office's zone. */
export function momentIn(at: string, zone: string): Bilingual {
  return spokenMoment(isoInZone(at, zone));
}

/** The day of an instant in the office's zone. */
export function dayIn(at: string, zone: string): Bilingual {
  return spokenDay(civilDateOf(at, zone));
}
