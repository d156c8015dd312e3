import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DutyWhy } from '../api/answers';
import { dutyWhyQuery } from '../api/queries';
import { Loading } from '../states/loading';
import { useSourceWords } from './use-source-words';
import { useSpokenDates } from './use-spoken-dates';

type Step = DutyWhy['steps'][number];

interface Told {
  sign: string;
  said: string;
  note?: string;
}

/** Why a duty is due when it is, from the fields of the engine's own derivation; `otherwise` where it gives none. */
export function DueDerivation({
  dutyId,
  now,
  otherwise,
}: {
  dutyId: string;
  now: string;
  otherwise: ReactNode;
}) {
  const { data: why, isPending } = useQuery(dutyWhyQuery(dutyId));
  if (isPending) return <Loading rows={3} />;
  return why === undefined ? otherwise : <DueSteps why={why} now={now} />;
}

function DueSteps({ why, now }: { why: DutyWhy; now: string }) {
  const sourceWords = useSourceWords(now);
  const tell = useDueWords(now);
  const told = why.steps.flatMap((step) => {
    const words = tell(step);
    return words === null ? [] : [{ ...words, source: sourceWords(step.source) }];
  });
  return (
    <ol className="why-steps">
      {told.map(({ sign, said, note, source }) => (
        <li key={said}>
          <span className="sign" aria-hidden="true">
            {sign}
          </span>
          <p>{said}</p>
          {note === undefined ? null : <p className="small">{note}</p>}
          <p className="small quiet">{source}</p>
        </li>
      ))}
    </ol>
  );
}

/** A step of the due date as people say it, seen from now; null for a step that is about something else. */
function useDueWords(now: string): (step: Step) => Told | null {
  const { t } = useTranslation();
  const { day, moment } = useSpokenDates(now);
  return (step) => {
    switch (step.what) {
      case 'rule':
        if (step.of !== 'due' || step.named === null) return null;
        return { sign: t('why.rule'), said: t('why.ruleSays', { day: day(step.named), time: step.time }) };
      case 'day': {
        if (step.of !== 'due') return null;
        const { date, day: kind, name, published } = step.source;
        const said = t(`why.kind.${kind}`, { day: day(date), name: name ?? '' });
        return { sign: t('why.day'), said, ...(published ? {} : { note: t('why.provisional') }) };
      }
      case 'shift': {
        if (step.of !== 'due') return null;
        if (step.from === step.to) return { sign: t('why.shift'), said: t('why.noShift') };
        const said = t(step.to > step.from ? 'why.later' : 'why.earlier', { day: day(step.to) });
        return { sign: t('why.shift'), said };
      }
      case 'late-opening':
        return {
          sign: t('why.grace'),
          said: t('why.openedLate', { count: step.workdays, opened: moment(step.opened) }),
        };
      case 'fair':
        if (step.of !== 'lateAfter') return null;
        return { sign: t('why.grace'), said: t('why.lateOnlyAfter', { when: moment(step.to) }) };
      case 'returned':
        return { sign: t('why.person'), said: t('why.returned', { when: moment(step.to) }) };
      case 'requested':
        if (step.of !== 'due') return null;
        return { sign: t('why.person'), said: t('why.requested', { when: moment(step.at) }) };
      default:
        return null;
    }
  };
}
