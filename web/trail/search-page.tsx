import { useQuery } from '@tanstack/react-query';
import Input from 'antd/es/input';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router-dom';
import { useMay } from '../api/use-may';
import { Failure } from '../states/failure';
import { Loading } from '../states/loading';
import { StateCard } from '../states/state-card';
import { useSide } from '../texts/use-language';
import { searchQuery, trailAddress } from './trail';
import './trail.css';

/** One field that finds everything which has a trail. */
export function Component() {
  const { t } = useTranslation();
  const side = useSide();
  const may = useMay();
  const [params, setParams] = useSearchParams();
  const q = params.get('q') ?? '';
  const { data: found, isLoading, error, refetch } = useQuery(searchQuery(q));
  if (!may('trail.read'))
    return (
      <StateCard title={t('states.noPermission')}>
        <p>{t('trail.whoMay')}</p>
      </StateCard>
    );
  return (
    <>
      <header className="lead">
        <h1 className="say small-say">{t('trail.title')}</h1>
        <p>{t('trail.about')}</p>
      </header>
      <div role="search" className="trail-search">
        <Input
          key={q}
          type="search"
          size="large"
          enterKeyHint="search"
          aria-label={t('trail.search')}
          placeholder={t('trail.search')}
          defaultValue={q}
          maxLength={100}
          onPressEnter={({ currentTarget }) => setParams({ q: currentTarget.value.trim() })}
        />
        <p className="small quiet">{t('trail.searchHow')}</p>
      </div>
      {isLoading ? <Loading rows={5} /> : null}
      {error === null ? null : <Failure error={error} retry={() => void refetch()} />}
      {found === undefined ? null : found.items.length === 0 ? (
        <StateCard title={t('trail.none')}>
          <p>{t('trail.noneWords')}</p>
        </StateCard>
      ) : (
        <section className="card found" aria-label={t('trail.found')}>
          <ul>
            {found.items.map(({ kind, id, name, by, position }) => (
              <li key={`${kind} ${id}`}>
                <span className="tag">{t(`trail.kind.${kind}`)}</span>
                <Link className="link" to={trailAddress(kind, id)}>
                  {side(name)}
                </Link>
                <span className="small quiet">
                  {by === 'name' ? null : t(`trail.by.${by}`, { position: position ?? '' })}
                </span>
              </li>
            ))}
          </ul>
          {found.more ? <p className="small quiet">{t('trail.more')}</p> : null}
        </section>
      )}
    </>
  );
}
