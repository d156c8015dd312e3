import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { Failure } from '../states/failure';
import { Loading } from '../states/loading';
import { ComparedYear } from './compared-year';
import { DraftForm } from './draft-form';
import { compareQuery, policiesQuery } from './queries';
import { VersionPicks } from './version-picks';
import { useYearAddress } from './year-address';

/** Two versions of the policy over one year, side by side; or the one in force and a draft of the next. */
export function CompareView() {
  const { t } = useTranslation();
  const { year, get, to } = useYearAddress();
  const versions = useQuery(policiesQuery);
  const known = versions.data ?? [];
  const after = Number(get('after')) || (known[0]?.version ?? 0);
  const before = Number(get('before')) || (known.find(({ version }) => version < after)?.version ?? after);
  const comparable = known.length > 1 && before !== after;
  const compared = useQuery({ ...compareQuery(year, before, after), enabled: comparable });
  return (
    <>
      <header className="lead">
        <p className="small">
          <Link className="link" to={to({ view: undefined, draft: undefined })}>
            {t('year.compare.back')}
          </Link>
        </p>
        <h1 className="say small-say">{t('year.compare.title', { year })}</h1>
        <p className="small">{t('year.compare.calendar')}</p>
      </header>
      {versions.isPending ? <Loading rows={6} /> : null}
      {versions.isError ? <Failure error={versions.error} retry={() => void versions.refetch()} /> : null}
      {known.length > 1 ? <VersionPicks {...{ versions: known, before, after }} /> : null}
      {known.length === 1 ? <p>{t('year.compare.one')}</p> : null}
      {known.length > 1 && before === after ? <p>{t('year.compare.same')}</p> : null}
      {comparable && compared.isPending ? <Loading rows={8} /> : null}
      {compared.isError ? <Failure error={compared.error} retry={() => void compared.refetch()} /> : null}
      {comparable && compared.data !== undefined ? (
        <ComparedYear
          comparison={compared.data}
          sides={[
            t('year.compare.version', { version: before, day: dayOfVersion(known, before) }),
            t('year.compare.version', { version: after, day: dayOfVersion(known, after) }),
          ]}
        />
      ) : null}
      {known.length > 0 ? <DraftForm year={year} versions={known} /> : null}
    </>
  );
}

function dayOfVersion(versions: readonly { version: number; inForceFrom: string }[], wanted: number): string {
  return versions.find(({ version }) => version === wanted)?.inForceFrom.slice(0, 10) ?? '';
}
