import { useMutation, useQueryClient } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState, type ChangeEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../api/use-may';
import { NothingClassified } from '../states/nothing-classified';
import { Refusal } from '../states/refusal';
import { sendRoster, type Begun } from './begin';
import { RosterFaults } from './roster-faults';
import { RosterHow } from './roster-how';
import { Step } from './step';

/** A table of units, posts and people: looked at first, every error at once, then imported whole or not at all. */
export function RosterStep({ begun: { roster } }: { begun: Begun }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const may = useMay();
  const [file, setFile] = useState<File | null>(null);
  const look = useMutation({ mutationFn: (chosen: File) => sendRoster(chosen, true) });
  const write = useMutation({
    mutationFn: (chosen: File) => sendRoster(chosen, false),
    onSuccess: () => void client.invalidateQueries(),
  });
  const choose = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    const [chosen] = target.files ?? [];
    // The same file may be chosen again once it is mended.
    target.value = '';
    if (chosen === undefined) return;
    setFile(chosen);
    write.reset();
    look.mutate(chosen);
  };
  const found = look.data;
  const good = found !== undefined && found.errors.length === 0;
  return (
    <Step
      id="roster"
      title={t('begin.roster.title')}
      done={roster.posts > 0}
      now={roster.posts === 0 ? t('begin.roster.none') : t('begin.roster.now', roster)}
    >
      {roster.posts > 0 && !roster.contact ? (
        <p className="attention">{t('begin.roster.noContact')}</p>
      ) : null}
      <RosterHow />
      {may('roster.import') ? (
        <>
          <label className="begin-file">
            <span>{t('begin.roster.choose')}</span>
            <input type="file" accept=".csv,.tsv,.txt,.xlsx,.xlsm" onChange={choose} />
          </label>
          <NothingClassified />
        </>
      ) : (
        <p className="quiet">{t('begin.notYours')}</p>
      )}
      {look.isPending ? <p role="status">{t('begin.roster.looking', { name: file?.name })}</p> : null}
      {look.isError ? <Refusal error={look.error} /> : null}
      {found === undefined || good ? null : <RosterFaults name={file?.name ?? ''} answer={found} />}
      {good && file !== null && !write.isSuccess ? (
        <div className="begin-found">
          <p role="status">{t('begin.roster.found', { name: file.name, ...found })}</p>
          <Button type="primary" size="large" loading={write.isPending} onClick={() => write.mutate(file)}>
            {t('begin.roster.import')}
          </Button>
        </div>
      ) : null}
      {write.isError ? <Refusal error={write.error} /> : null}
      {write.data === undefined ? null : write.data.errors.length > 0 ? (
        <RosterFaults name={file?.name ?? ''} answer={write.data} />
      ) : (
        <p role="status">{t('begin.roster.imported', write.data)}</p>
      )}
    </Step>
  );
}
