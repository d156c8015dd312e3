import Checkbox from 'antd/es/checkbox';
import Input from 'antd/es/input';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { DecidingBody } from './answers';
import type { FieldProps } from './kept-draft';
import { leftField, whyField } from './meeting-body';

/** Who left the room, and why. Nobody is ticked beforehand; whom the case concerns is said beside the name. */
export function RecusalFields({ people, fields, write }: FieldProps & { people: DecidingBody['people'] }) {
  const { t } = useTranslation();
  const id = useId();
  if (people.length === 0) return null;
  return (
    <fieldset className="recusals">
      <legend>{t('caseActs.meeting.recused')}</legend>
      <p className="small quiet">{t('caseActs.meeting.recusedWords')}</p>
      <ul>
        {people.map(({ id: personId, name, post, concerned }) => {
          const left = (fields[leftField(personId)] ?? '') !== '';
          const person = name ?? t('caseActs.meeting.erased');
          return (
            <li key={personId}>
              <Checkbox
                checked={left}
                onChange={({ target }) => write(leftField(personId), target.checked ? 'yes' : '')}
              >
                {person} <span className="quiet">{post}</span>
                {concerned ? (
                  <span className="small block attention">{t('caseActs.meeting.concerned')}</span>
                ) : null}
              </Checkbox>
              {left ? (
                <>
                  <label htmlFor={`${id}-${personId}`}>{t('caseActs.meeting.why', { person })}</label>
                  <Input
                    id={`${id}-${personId}`}
                    maxLength={500}
                    placeholder={t('caseActs.meeting.whyHint')}
                    value={fields[whyField(personId)] ?? ''}
                    onChange={({ target }) => write(whyField(personId), target.value)}
                  />
                </>
              ) : null}
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
