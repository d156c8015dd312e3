import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { ClockLine } from '../case/clock-line';
import { caseQuery } from '../case/queries';
import { SubjectActs } from '../case/subject-acts';
import { Loading } from '../states/loading';
import { Refusal } from '../states/refusal';
import { useSide } from '../texts/use-language';

/** An open case of the reader's own unit: where it stands, and all that they may do in it, without leaving the page. */
export function OwnCase({ id, now }: { id: string; now: string }) {
  const { t } = useTranslation();
  const side = useSide();
  const { data: story, isPending, error } = useQuery(caseQuery(id));
  if (isPending) return <Loading rows={4} />;
  if (story === undefined) return <Refusal error={error} />;
  const { next, actions } = story;
  return (
    <section className="own-case" aria-labelledby={`own-${id}`}>
      <h2 id={`own-${id}`}>
        {t(actions.length > 0 ? 'unit.toDo' : 'unit.underWay')}
        {t('cases.colon')}
        {side(story.sentence)}
      </h2>
      <p>
        {next === null ? null : (
          <ClockLine
            clock={{ title: side(next.title), at: next.at, workdaysLeft: next.workdaysLeft }}
            now={now}
          />
        )}{' '}
        <Link className="link" to={`/cases/${encodeURIComponent(id)}`}>
          {t('unit.toCase')}
        </Link>
      </p>
      <SubjectActs story={story} now={now} />
    </section>
  );
}
