import { isoInZone } from '../calendar/civil-time';
import type { DateStep } from './date-step';
import { engine } from './source';
import { spokenMoment } from './spoken';

/** The log's entry of a request for an extra round. */
export interface ExtraRequest {
  position: number | null;
  at: Date;
}

/** An extra round: whoever asked for it set its date, and it opened when it was asked for. */
export function requestedSteps(
  { requested, dueAt, opensAt }: { requested: ExtraRequest | null; dueAt: Date | null; opensAt: Date | null },
  zone: string,
): DateStep[] {
  const place =
    requested === null ? null : { position: requested.position, at: isoInZone(requested.at, zone) };
  const source = engine('round.requested', place);
  const steps: DateStep[] = [];
  if (dueAt !== null) {
    const at = isoInZone(dueAt, zone);
    const said = spokenMoment(at);
    const says = {
      zh: `加开的轮次：提出的人把期限定在${said.zh}`,
      en: `an extra round: whoever asked for it set its date, ${said.en}`,
    };
    steps.push({ what: 'requested', of: 'due', says, source, at });
  }
  if (opensAt !== null) {
    const says = { zh: '加开的轮次：提出时就开启', en: 'an extra round: it opens when it is asked for' };
    steps.push({ what: 'requested', of: 'opens', says, source, at: isoInZone(opensAt, zone) });
  }
  return steps;
}
