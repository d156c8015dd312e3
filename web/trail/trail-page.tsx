import { useInfiniteQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router-dom';
import { Failure } from '../states/failure';
import { Loading } from '../states/loading';
import { NotFound } from '../states/not-found';
import { StateCard } from '../states/state-card';
import { useSide } from '../texts/use-language';
import { DateSlider } from './date-slider';
import { ExportBundle } from './export-bundle';
import { StateTable } from './state-table';
import { TimeLine } from './time-line';
import { kindOf, trailQuery, type TrailKind } from './trail';
import { useSpan } from './use-span';
import './trail.css';

export function Component() {
  const { place = '', id = '' } = useParams();
  const kind = kindOf(place);
  return kind === null ? <NotFound /> : <TrailOf key={`${kind} ${id}`} kind={kind} id={id} />;
}

/** The subject as it was on a day, and what happened up to then; or between two days, with what changed. */
function TrailOf({ kind, id }: { kind: TrailKind; id: string }) {
  const { t } = useTranslation();
  const side = useSide();
  const { span, set } = useSpan();
  const query = useInfiniteQuery(trailQuery(kind, id, span));
  const { data, isPending, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = query;
  const first = data?.pages[0];
  if (isPending) return <Loading rows={14} />;
  if (first === undefined) return <Failure error={error} retry={() => void refetch()} />;
  const lines = data?.pages.flatMap((page) => page.lines) ?? [];
  return (
    <article className="trail">
      <header className="lead trail-head">
        <div>
          <ul className="crumb">
            <li>
              <Link to="/trail">{t('trail.back')}</Link>
            </li>
            <li>
              <Link className="link" to={pageOf(kind, id)}>
                {t(`trail.itsPage.${kind}`)}
              </Link>
            </li>
          </ul>
          <h1 className="say small-say">{side(first.title)}</h1>
          <p className="small">{t('trail.noted')}</p>
        </div>
        <ExportBundle trail={first} />
      </header>
      {first.firstDay === null ? null : <DateSlider trail={first} span={span} set={set} />}
      {/* A date that is moved while it loads still shows the one before: said, and not taken for the new one. */}
      <div className="trail-columns" aria-busy={query.isPlaceholderData}>
        <StateTable trail={first} />
        <section className="card section" aria-labelledby="trail-lines">
          <h2 id="trail-lines">
            {t('trail.lines', { count: first.entries })}{' '}
            {error === null ? null : <span className="refusal">{t('states.failed')}</span>}
          </h2>
          {lines.length === 0 ? (
            <StateCard title={t('trail.noLines')}>
              <p>{t('trail.noLinesWords')}</p>
            </StateCard>
          ) : (
            <TimeLine lines={lines} of={{ kind, id, span }} now={first.now} />
          )}
          {hasNextPage ? (
            <p className="more">
              <Button onClick={() => void fetchNextPage()} loading={isFetchingNextPage}>
                {t('trail.further')}
              </Button>
            </p>
          ) : null}
        </section>
      </div>
    </article>
  );
}

const pageOf = (kind: TrailKind, id: string): string =>
  `/${{ case: 'cases', round: 'rounds', unit: 'units', duty: 'duties' }[kind]}/${encodeURIComponent(id)}`;
