import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import type { UnitRecord } from '../case/answers';
import { useSpokenDates } from '../dates/use-spoken-dates';

/** Who holds which post today, since when and until when, with who stands in: whom it concerns. */
export function UnitPosts({ record, now }: { record: UnitRecord; now: string }) {
  const { t } = useTranslation();
  const { day } = useSpokenDates(now);
  const { parent, posts } = record;
  const term = ({ since, until }: { since: string; until: string | null }): string =>
    until === null
      ? t('unit.since', { from: day(since.slice(0, 10)) })
      : t('unit.term', { from: day(since.slice(0, 10)), until: day(until.slice(0, 10)) });
  return (
    <section className="card side">
      <h2>{t('unit.posts')}</h2>
      {parent === null ? null : (
        <p className="small">
          <Link className="link" to={`/units/${encodeURIComponent(parent.id)}`}>
            {t('unit.parent', { name: parent.name })}
          </Link>
        </p>
      )}
      <dl className="posts">
        {posts.map(({ id, title, holder, deputy }) => (
          <div key={id}>
            <dt>{title}</dt>
            <dd>
              {holder === null ? t('unit.vacant') : (holder.person ?? t('unit.erased'))}
              {holder === null ? null : <span className="small quiet"> {term(holder)}</span>}
              {deputy === null ? null : (
                <p className="small attention">
                  {t('unit.deputy', { name: deputy.person ?? t('unit.erased'), term: term(deputy) })}
                </p>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
