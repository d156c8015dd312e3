import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import type { Proposal } from '../case/answers';
import { ClockLine } from '../case/clock-line';
import { useSide } from '../texts/use-language';

interface Props {
  item: Proposal;
  now: string;
  /** The checkbox, where it may be dealt with together with others. */
  pick?: ReactNode;
}

/** A proposal at a glance: what, on how many facts, what was said, what went before; the evidence one click away. */
export function ProposalRow({ item, now, pick }: Props) {
  const { t } = useTranslation();
  const side = useSide();
  const { caseId, step, unit, person, facts, replies, unopened, earlierMarks, workdaysLeft } = item;
  const until = item.decideUntil ?? item.hearingUntil;
  const parts = [
    ...(person === null ? [] : [t('proposals.named', { name: person })]),
    t('proposals.facts', { count: facts }),
    replies === 0 ? t('proposals.noReply') : t('proposals.replies', { count: replies }),
    ...(unopened === 0 ? [] : [t('proposals.unopened', { count: unopened })]),
    earlierMarks === 0 ? t('proposals.noMarks') : t('proposals.marks', { count: earlierMarks }),
    ...(item.alone ? [] : [t('proposals.body')]),
  ];
  return (
    <li className="proposal">
      <div className="pick">{pick}</div>
      <div>
        <Link className="case-unit" to={`/cases/${encodeURIComponent(caseId)}#step-${step}`}>
          {unit.name}
          {t('cases.colon')}
          {side(item.rungTitle)}
        </Link>
        <p>{side(item.sentence)}</p>
        <p className="small quiet">{parts.join(t('cases.comma'))}</p>
        {until === null ? null : (
          <ClockLine
            clock={{
              title: t(item.decideUntil === null ? 'proposals.hearingUntil' : 'proposals.decideUntil'),
              at: until,
              workdaysLeft,
            }}
            now={now}
          />
        )}
      </div>
      <Link className="open-case" to={`/cases/${encodeURIComponent(caseId)}`}>
        {t('proposals.open')}
      </Link>
    </li>
  );
}
