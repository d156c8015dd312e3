import Input from 'antd/es/input';
import Select from 'antd/es/select';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useSide } from '../texts/use-language';
import type { CaseAction, CaseStory, Need } from './answers';
import type { FieldProps } from './kept-draft';
import { MeetingFields } from './meeting-fields';
import { NothingClassified } from '../states/nothing-classified';

const long = ['reason', 'report', 'record', 'minutes'] as const;

/** The fields that a choice asks for, in the order in which one would tell them. */
export function ActFields({
  action,
  ladder,
  fields,
  write,
}: FieldProps & { action: CaseAction; ladder: CaseStory['ladder'] }) {
  const { t } = useTranslation();
  const side = useSide();
  const { needs, rungs } = action;
  const id = useId();
  const short = (name: Need, label: string, type: string) => (
    <>
      <label htmlFor={`${id}-${name}`}>{label}</label>
      <Input
        id={`${id}-${name}`}
        className="short"
        type={type}
        {...(type === 'number' ? { inputMode: 'numeric' as const, min: 1 } : {})}
        maxLength={100}
        value={fields[name] ?? ''}
        onChange={({ target }) => write(name, target.value)}
      />
    </>
  );
  return (
    <>
      {needs.includes('rung') ? (
        <>
          <label htmlFor={`${id}-rung`}>{t('caseActs.ask.rung')}</label>
          <Select
            id={`${id}-rung`}
            className="short"
            placeholder={t('caseActs.ask.rungChoose')}
            value={fields.rung || null}
            options={rungs.map((rung) => ({ value: String(rung), label: titleOf(rung) }))}
            onChange={(value) => write('rung', value ?? '')}
          />
        </>
      ) : null}
      {needs.includes('day') ? short('day', t(`caseActs.day.${dayKind(action)}`), 'date') : null}
      {needs.includes('until') ? short('until', t('caseActs.ask.until'), 'date') : null}
      {needs.includes('document-number')
        ? short('document-number', t('caseActs.ask.document-number'), 'text')
        : null}
      {needs.includes('recipients') ? short('recipients', t('caseActs.ask.recipients'), 'number') : null}
      {needs.includes('meeting') && action.body !== null ? (
        <MeetingFields body={action.body} fields={fields} write={write} />
      ) : null}
      {long
        .filter((name) => needs.includes(name))
        .map((name) => (
          <LongField key={name} id={`${id}-${name}`} name={name} fields={fields} write={write} />
        ))}
    </>
  );

  function titleOf(rung: string): string {
    const found = ladder.rungs.find((each) => each.rung === rung);
    return found === undefined ? rung : side(found.title);
  }
}

function LongField({ id, name, fields, write }: FieldProps & { id: string; name: (typeof long)[number] }) {
  const { t } = useTranslation();
  return (
    <>
      <label htmlFor={id}>{t(`caseActs.ask.${name}`)}</label>
      <Input.TextArea
        id={id}
        autoSize={{ minRows: 3, maxRows: 12 }}
        maxLength={5000}
        placeholder={t(`caseActs.ask.${name}Hint`)}
        value={fields[name] ?? ''}
        onChange={({ target }) => write(name, target.value)}
      />
      <NothingClassified />
    </>
  );
}

function dayKind({ do: what, choice }: CaseAction): 'interview' | 'circular' | 'organ' | 'other' {
  if (what === 'record-organ-decision') return 'organ';
  return choice === 'interview' || choice === 'circular' ? choice : 'other';
}
