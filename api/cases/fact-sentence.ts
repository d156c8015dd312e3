import { civilDateOf, isoInZone } from '../../domain/calendar/civil-time';
import { incidentWords } from '../../domain/policy/ladder-words';
import type { Bilingual } from '../../domain/policy/words';
import { spokenDay, spokenMoment } from '../../domain/why/spoken';
import { wordOf } from '../../domain/why/words';
import type { IncidentFacts } from '../../offices/cases/facts-of-incidents';

/** A fact as one line: what was owed by when and what came of it, or what a person found and when. */
export function factSentence(
  { kind, title, period, dueAt, lateAfter, receivedAt, verdict, happenedAt, evidence }: IncidentFacts,
  status: string | null,
  zone: string,
): Bilingual {
  const words = incidentWords[kind];
  if (period === null || dueAt === null) {
    const day = spokenDay(civilDateOf(happenedAt, zone));
    const found = evidence ?? '';
    return {
      zh: `${day.zh}：${words.zh}${found === '' ? '' : `。依据：${found}`}`,
      en: `${day.en}: ${words.en}${found === '' ? '' : `; on this ground: ${found}`}`,
    };
  }
  const due = spokenMoment(isoInZone(dueAt, zone));
  const counts = lateAfter === null || lateAfter === dueAt ? null : spokenMoment(isoInZone(lateAfter, zone));
  const stands = verdict === null ? wordOf('status', status ?? 'open') : wordOf('verdict', verdict);
  const came = receivedAt === null ? null : spokenMoment(isoInZone(receivedAt, zone));
  return {
    zh: `${title.zh}（${period.zh}）应于${due.zh}前报${counts === null ? '' : `（顺延到${counts.zh}）`}：${words.zh}；现在：${stands.zh}${came === null ? '' : `，${came.zh}收到`}`,
    en: `${title.en} (${period.en}), due ${due.en}${counts === null ? '' : ` (counts from ${counts.en})`}: ${words.en}; now: ${stands.en}${came === null ? '' : `, received ${came.en}`}`,
  };
}
