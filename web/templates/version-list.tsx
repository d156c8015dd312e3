import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useTranslation } from 'react-i18next';
import { inZone } from '../dates/civil';
import { useOfficeNow, useOfficeZone } from '../dates/use-office-now';
import { useSpokenDates } from '../dates/use-spoken-dates';
import { Failure } from '../states/failure';
import { versionsQuery, type Place, type Version } from './templates';

/** Every version, the newest first: what it said, when, and who wrote it. */
export function VersionList({ place, take }: { place: Place; take?: (body: string) => void }) {
  const { t } = useTranslation();
  const zone = useOfficeZone();
  const { moment } = useSpokenDates(useOfficeNow());
  const { data, error, refetch } = useQuery(versionsQuery(place));
  const signed = ({ savedAt, by }: Version): string => {
    const when = moment(inZone(new Date(savedAt), zone));
    if (by === null) return t('templates.byNobody', { when });
    const who = by.person === null ? by.post : t('templates.who', { post: by.post, person: by.person });
    return t('templates.by', { when, who });
  };
  return (
    <section className="card section versions" aria-labelledby="versions">
      <h2 id="versions">{t('templates.versions')}</h2>
      {error === null ? null : <Failure error={error} retry={() => void refetch()} />}
      {data?.items.length === 0 ? <p className="quiet">{t('templates.versionsNone')}</p> : null}
      <ol>
        {data?.items.map((version, index) => (
          <li key={version.version}>
            <p>
              <strong>{t('templates.version', version)}</strong>{' '}
              {index === 0 ? <span className="tag">{t('templates.inForce')}</span> : null}{' '}
              <span className="small quiet">{signed(version)}</span>
            </p>
            <p className={version.body === '' ? 'quiet' : 'said'}>
              {version.body === '' ? t('templates.empty') : version.body}
            </p>
            {take === undefined || version.body === '' || index === 0 ? null : (
              <Button
                size="small"
                aria-label={t('templates.takeOf', version)}
                onClick={() => take(version.body)}
              >
                {t('templates.take')}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
