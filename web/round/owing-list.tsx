import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { dutiesQuery } from '../api/queries';
import { rowsOf } from '../board/rows-address';
import { Failure } from '../states/failure';
import { Loading } from '../states/loading';
import { StandingMark } from '../states/standing-mark';
import type { RoundStory } from './round';

/** So many stand here; the rest are a click away. */
const SHOWN = 12;

/** Who still owes, most urgent first; each leads to the duty, where it can be excused. */
export function OwingList({ round }: { round: RoundStory }) {
  const { t } = useTranslation();
  const { roundId } = round;
  const owing = useInfiniteQuery(dutiesQuery({ roundId, status: 'outstanding' }));
  const [page] = owing.data?.pages ?? [];
  return (
    <section className="card owing" aria-labelledby="owing">
      <h2 id="owing">
        {t('round.owing')} {page === undefined ? null : <span className="quiet">{page.total}</span>}
      </h2>
      {owing.isPending ? (
        <Loading rows={6} />
      ) : page === undefined ? (
        <Failure error={owing.error} retry={() => void owing.refetch()} />
      ) : page.total === 0 ? (
        <p className="quiet">{t('round.nobodyOwes')}</p>
      ) : (
        <>
          <ul>
            {page.items.slice(0, SHOWN).map(({ id, unit, standing }) => (
              <li key={id}>
                <Link to={`/duties/${id}`}>{unit.name}</Link>
                <StandingMark standing={standing} />
              </li>
            ))}
          </ul>
          {page.total <= SHOWN ? null : (
            <p>
              <Link className="link" to={rowsOf({ roundId, status: 'outstanding' })}>
                {t('round.allOwing', { count: page.total })}
              </Link>
            </p>
          )}
        </>
      )}
    </section>
  );
}
