import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { useMay } from '../api/use-may';
import { dateOf, yearOf } from '../dates/civil';
import { useOfficeNow } from '../dates/use-office-now';
import { useSpokenDates } from '../dates/use-spoken-dates';
import { Failure } from '../states/failure';
import { Loading } from '../states/loading';
import { Refusal } from '../states/refusal';
import { useSide } from '../texts/use-language';
import { changesQuery, presetTextQuery, putIntoForce, type Begun } from './begin';
import { Step } from './step';
import { usePreset } from './use-preset';
import { WhatChanges } from './what-changes';

/** The last look: the year, what would change, and then the rules hold from now on. */
export function IntoForce({ begun: { roster, policy } }: { begun: Begun }) {
  const { t } = useTranslation();
  const side = useSide();
  const may = useMay();
  const client = useQueryClient();
  const now = useOfficeNow();
  const year = yearOf(dateOf(now));
  const { day } = useSpokenDates(now);
  const { name } = usePreset();
  const text = useQuery({ ...presetTextQuery(name ?? ''), enabled: name !== null });
  const changes = useQuery(changesQuery(year, name ?? '', name === null ? undefined : text.data?.source));
  const force = useMutation({
    mutationFn: putIntoForce,
    onSuccess: () => void client.invalidateQueries(),
  });
  const source = text.data?.source;
  const failed = text.error ?? changes.error;
  return (
    <Step
      id="force"
      title={t('begin.force.title')}
      done={policy !== null}
      now={
        policy === null
          ? t('begin.force.none')
          : t('begin.force.now', { title: side(policy.title), day: day(dateOf(policy.inForceFrom)) })
      }
    >
      {name === null ? (
        <p className="quiet">{t('begin.force.pickFirst')}</p>
      ) : (
        <>
          <p>
            <Link className="link" to={`/year?preset=${encodeURIComponent(name)}`}>
              {t('begin.force.year')}
            </Link>
          </p>
          {failed !== null ? <Failure error={failed} retry={() => void text.refetch()} /> : null}
          {failed === null && changes.data === undefined ? <Loading rows={4} /> : null}
          {changes.data === undefined ? null : (
            <WhatChanges answer={changes.data} first={policy === null} year={year} />
          )}
          {!may('policy.load') ? (
            <p className="quiet">{t('begin.notYours')}</p>
          ) : roster.posts === 0 ? (
            <p className="attention">{t('begin.force.rosterFirst')}</p>
          ) : (
            <Button
              type={force.data === undefined ? 'primary' : 'default'}
              size="large"
              loading={force.isPending}
              disabled={source === undefined || changes.data?.ok !== true}
              onClick={() => source !== undefined && force.mutate(source)}
            >
              {t('begin.force.go')}
            </Button>
          )}
        </>
      )}
      {force.isError ? <Refusal error={force.error} /> : null}
      {force.data === undefined ? null : (
        <p role="status">
          {force.data.changed ? t('begin.force.done') : t('begin.force.same')}{' '}
          <Link className="link" to="/">
            {t('begin.toBoard')}
          </Link>
        </p>
      )}
    </Step>
  );
}
