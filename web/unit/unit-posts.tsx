import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { unitStoryQuery } from '../case/queries';
import { useSpokenDates } from '../dates/use-spoken-dates';

/** Who holds which post now, with who stands in for them. */
export function UnitPosts({ id, now }: { id: string; now: string }) {
  const { t } = useTranslation();
  const { day } = useSpokenDates(now);
  const { data: unit } = useQuery(unitStoryQuery(id));
  if (unit === undefined) return null;
  const since = (from: string): string => t('unit.since', { from: day(from.slice(0, 10)) });
  return (
    <section className="card side">
      <h2>{t('unit.posts')}</h2>
      {unit.parent === null ? null : (
        <p className="small">
          <Link className="link" to={`/units/${encodeURIComponent(unit.parent.id)}`}>
            {t('unit.parent', { name: unit.parent.name })}
          </Link>
        </p>
      )}
      <dl className="posts">
        {unit.posts
          .filter(({ closedAt }) => closedAt === null)
          .map(({ id: postId, title, holders, absences }) => {
            const holder = holders.find(({ until }) => until === null || until > now);
            const absence = absences.find(
              ({ from, until }) => from <= now && (until === null || until > now),
            );
            return (
              <div key={postId}>
                <dt>{title}</dt>
                <dd>
                  {holder === undefined ? t('unit.vacant') : holder.person}
                  <span className="small quiet"> {holder === undefined ? null : since(holder.from)}</span>
                  {absence === undefined ? null : (
                    <p className="small attention">
                      {t('unit.deputy', { name: absence.deputy, from: day(absence.from.slice(0, 10)) })}
                    </p>
                  )}
                </dd>
              </div>
            );
          })}
      </dl>
    </section>
  );
}
