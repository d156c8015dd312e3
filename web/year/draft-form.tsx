import { useMutation, useQueryClient } from '@tanstack/react-query';
import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { send } from '../api/client';
import { NothingClassified } from '../states/nothing-classified';
import { Refusal } from '../states/refusal';
import type { DraftAnswer, PolicyVersion } from './answers';
import { ComparedYear } from './compared-year';
import { DraftErrors } from './draft-errors';
import { policyTextQuery } from './queries';
import { useYearAddress } from './year-address';

/** A draft of the next version against the one in force: to see what it would change before it holds. */
export function DraftForm({ year, versions }: { year: number; versions: readonly PolicyVersion[] }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { get } = useYearAddress();
  const [source, setSource] = useState('');
  const inForce = versions.find((each) => each.inForce)?.version ?? versions[0]?.version ?? 1;
  const start = useMutation({
    mutationFn: () => client.fetchQuery(policyTextQuery(inForce)),
    onSuccess: (text) => setSource(text.source),
  });
  const compare = useMutation({
    mutationFn: () => send<DraftAnswer>('/api/v1/year/compare', { year, source }),
  });
  const answer = compare.data;
  return (
    <details className="card compare-card draft" open={get('draft') !== undefined || versions.length === 1}>
      <summary>
        <h2>{t('year.compare.draftTitle')}</h2>
      </summary>
      <p className="small">{t('year.compare.draftHow')}</p>
      <Input.TextArea
        aria-label={t('year.compare.draftSource')}
        className="draft-source"
        spellCheck={false}
        rows={14}
        value={source}
        onChange={({ target }) => setSource(target.value)}
      />
      <NothingClassified />
      <p className="state-actions">
        <Button
          type="primary"
          loading={compare.isPending}
          disabled={source.trim() === ''}
          onClick={() => compare.mutate()}
        >
          {t('year.compare.draftAsk')}
        </Button>
        <Button loading={start.isPending} onClick={() => start.mutate()}>
          {t('year.compare.draftStart')}
        </Button>
      </p>
      {start.isError ? <Refusal error={start.error} /> : null}
      {compare.isError ? <Refusal error={compare.error} /> : null}
      {answer === undefined ? null : answer.comparison === null ? (
        <DraftErrors errors={answer.errors} />
      ) : (
        <ComparedYear
          comparison={answer.comparison}
          sides={[t('year.compare.inForce'), t('year.compare.draft')]}
        />
      )}
    </details>
  );
}
