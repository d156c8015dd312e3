import Input from 'antd/es/input';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useSide } from '../texts/use-language';
import type { DecidingBody } from './answers';
import type { FieldProps } from './kept-draft';
import { meetingNumbers, recusedOf } from './meeting-body';
import { RecusalFields } from './recusal-fields';
import { NothingClassified } from '../states/nothing-classified';

/** A body's meeting as its minutes say; the sum of the votes, and who may have been there, is checked beside them. */
export function MeetingFields({ body, fields, write }: FieldProps & { body: DecidingBody }) {
  const { t } = useTranslation();
  const side = useSide();
  const id = useId();
  const number = (name: string): number => Number(fields[name] ?? '');
  const filled = meetingNumbers.every((name) => /^\d+$/.test(fields[name] ?? ''));
  const [present, left] = [number('present'), recusedOf(body, fields).length];
  const mayBe = body.members - left;
  const sum = number('inFavour') + number('against') + number('abstained');
  return (
    <fieldset className="meeting">
      <legend>{t('caseActs.meeting.title', { body: side(body.title) })}</legend>
      <p className="small quiet">{t('caseActs.meeting.words', { members: body.members })}</p>
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
      <RecusalFields people={body.people} fields={fields} write={write} />
      {filled ? (
        <p className={sum === present && present <= mayBe ? 'small quiet' : 'small attention'} role="status">
          {present > mayBe
            ? t('caseActs.meeting.tooMany', { present, mayBe, left })
            : sum === present
              ? t('caseActs.meeting.fits')
              : t('caseActs.meeting.sum', { sum, present })}
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
      <NothingClassified />
    </fieldset>
  );
}
