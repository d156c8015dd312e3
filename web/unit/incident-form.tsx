import { useMutation, useQueryClient } from '@tanstack/react-query';
import Button from 'antd/es/button';
import Input from 'antd/es/input';
import Select from 'antd/es/select';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { IncidentBody, UnitRecord } from '../case/answers';
import { useKeptDraft } from '../case/kept-draft';
import { enterIncident } from '../case/writes';
import { dateOf } from '../dates/civil';
import { useIdempotencyKey } from '../duty/use-idempotency-key';
import { NothingClassified } from '../states/nothing-classified';
import { Refusal } from '../states/refusal';
import { incidentKinds } from './incident-kinds';
import { EnteredIncident } from './entered-incident';

const UNIT = 'unit';

/** Something that a person found, with its evidence. It is a ground, not a decision: where it is enough, a proposal follows. */
export function IncidentForm({ record, now }: { record: UnitRecord; now: string }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { id: unitId } = record.unit;
  const { key, settle } = useIdempotencyKey(`incident.${unitId}`);
  const { fields, write, clear } = useKeptDraft(`incident.${unitId}`);
  const [asked, setAsked] = useState(false);
  const enter = useMutation({
    mutationFn: (body: IncidentBody) => enterIncident(body, key(body)),
    onSettled: (_answer, error) => settle(error),
    onSuccess: () => {
      setAsked(false);
      clear();
      void client.invalidateQueries();
    },
  });
  const { kind = '', against = '', day = '', evidence = '' } = fields;
  const given = { kind, against, day, evidence: evidence.trim() };
  const needs = ['kind', 'against', 'day', 'evidence'] as const;
  const lacks = needs.filter((name) => given[name] === '');
  // Whoever answers for the post now: the deputy where one stands in.
  const holders = record.posts.flatMap(({ id, title, holder, deputy }) => {
    const who = deputy ?? holder;
    return who === null ? [] : [{ id, title, person: who.person ?? t('unit.erased') }];
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    const known = incidentKinds.find((each) => each === kind);
    if (known === undefined || lacks.length > 0 || enter.isPending) return;
    const common = { kind: known, happenedOn: day, evidence: given.evidence };
    enter.mutate(
      against === UNIT
        ? { ...common, against: 'unit', unitId }
        : { ...common, against: 'person', postId: against },
    );
  };
  return (
    <form className="card side reason" onSubmit={submit} aria-labelledby="incident">
      <h2 id="incident">{t('unit.incident.title')}</h2>
      <p className="small">{t('unit.incident.words')}</p>
      <label htmlFor="incident-kind">{t('unit.incident.kind')}</label>
      <Select
        id="incident-kind"
        placeholder={t('unit.incident.choose')}
        value={kind || null}
        options={incidentKinds.map((value) => ({
          value: String(value),
          label: t(`unit.incident.kinds.${value}`),
        }))}
        onChange={(value) => write('kind', value ?? '')}
      />
      <label htmlFor="incident-against">{t('unit.incident.against')}</label>
      <Select
        id="incident-against"
        placeholder={t('unit.incident.choose')}
        value={against || null}
        options={[
          { value: UNIT, label: t('unit.incident.unit') },
          ...holders.map(({ id, title, person }) => ({
            value: id,
            label: t('unit.incident.holder', { post: title, person }),
          })),
        ]}
        onChange={(value) => write('against', value ?? '')}
      />
      <label htmlFor="incident-day">{t('unit.incident.day')}</label>
      <Input
        id="incident-day"
        type="date"
        max={dateOf(now)}
        value={day}
        onChange={({ target }) => write('day', target.value)}
      />
      <label htmlFor="incident-evidence">{t('unit.incident.evidence')}</label>
      <Input.TextArea
        id="incident-evidence"
        autoSize={{ minRows: 3, maxRows: 12 }}
        maxLength={5000}
        placeholder={t('unit.incident.evidenceHint')}
        value={evidence}
        onChange={({ target }) => write('evidence', target.value)}
      />
      <NothingClassified />
      {asked && lacks.length > 0 ? (
        <p className="attention" role="alert">
          {t('unit.incident.missing', {
            what: lacks.map((name) => t(`unit.incident.need.${name}`)).join(t('caseActs.and')),
          })}
        </p>
      ) : null}
      <Button htmlType="submit" size="large" loading={enter.isPending}>
        {t('unit.incident.send')}
      </Button>
      {enter.isError ? <Refusal error={enter.error} /> : null}
      {enter.data === undefined ? null : <EnteredIncident caseId={enter.data.caseId} />}
    </form>
  );
}
