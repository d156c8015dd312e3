import Input from 'antd/es/input';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { meetingNumbers } from './act-body';
import type { FieldProps } from './kept-draft';

/** A body's meeting as its minutes say; the sum of the votes is checked beside them. */
export function MeetingFields({ fields, write }: FieldProps) {
  const { t } = useTranslation();
  const id = useId();
  const number = (name: string): number => Number(fields[name] ?? '');
  const filled = meetingNumbers.every((name) => /^\d+$/.test(fields[name] ?? ''));
  const sum = number('inFavour') + number('against') + number('abstained');
  return (
    <fieldset className="meeting">
      <legend>{t('caseActs.meeting.title')}</legend>
      <p className="small quiet">{t('caseActs.meeting.words')}</p>
      <div className="meeting-numbers">
        <div>
          <label htmlFor={`${id}-heldOn`}>{t('caseActs.meeting.heldOn')}</label>
          <Input
            id={`${id}-heldOn`}
            type="date"
            value={fields.heldOn ?? ''}
            onChange={({ target }) => write('heldOn', target.value)}
          />
        </div>
        {meetingNumbers.map((name) => (
          <div key={name}>
            <label htmlFor={`${id}-${name}`}>{t(`caseActs.meeting.${name}`)}</label>
            <Input
              id={`${id}-${name}`}
              type="number"
              inputMode="numeric"
              min={0}
              max={99}
              value={fields[name] ?? ''}
              onChange={({ target }) => write(name, target.value)}
            />
          </div>
        ))}
      </div>
      {filled ? (
        <p className={sum === number('present') ? 'small quiet' : 'small attention'} role="status">
          {sum === number('present')
            ? t('caseActs.meeting.fits')
            : t('caseActs.meeting.sum', { sum, present: number('present') })}
        </p>
      ) : null}
      <label htmlFor={`${id}-minutes`}>{t('caseActs.ask.minutes')}</label>
      <Input.TextArea
        id={`${id}-minutes`}
        autoSize={{ minRows: 3, maxRows: 12 }}
        maxLength={5000}
        placeholder={t('caseActs.ask.minutesHint')}
        value={fields.meetingMinutes ?? ''}
        onChange={({ target }) => write('meetingMinutes', target.value)}
      />
    </fieldset>
  );
}
