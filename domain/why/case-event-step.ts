import { isoInZone } from '../calendar/civil-time';
import type { DerivedEvent } from './case-derive';
import type { CaseEventStep } from './case-step';
import type { CaseToExplain } from './case-story';
import { eventWords } from './case-words';
import { spokenMoment } from './spoken';

/** An event at its place, with what came of deciding it again. */
export function eventStep(
  { placed, from, agrees }: DerivedEvent,
  { nameOf }: Pick<CaseToExplain, 'nameOf'>,
  zone: string,
): CaseEventStep {
  const { seq, entryId, position, event } = placed;
  const at = isoInZone(event.at, zone);
  const by = 'by' in event && event.by !== null ? nameOf(event.by) : null;
  const [when, word] = [spokenMoment(at), eventWords[event.kind]];
  const doubt =
    agrees === false
      ? {
          zh: '。按当时所知重算，得不出这一步',
          en: '. Decided again on what was known then, it does not come about',
        }
      : { zh: '', en: '' };
  return {
    what: 'event',
    says: {
      zh: `${when.zh}${by === null ? '' : `，${by}`}：${word.zh}${doubt.zh}`,
      en: `${when.en}${by === null ? '' : `, ${by}`}: ${word.en}${doubt.en}`,
    },
    source: { kind: 'fact', id: entryId, position, at },
    ...{ seq, event: event.kind, step: 'step' in event ? event.step : null, at, by, from, agrees },
  };
}
