import { useTranslation } from 'react-i18next';
import { useSide } from '../texts/use-language';
import type { Part } from './templates';

/** What a text may name, in words and as it is written. */
export function VariableButtons({
  variables,
  insert,
}: {
  variables: Part['variables'];
  insert: (name: string) => void;
}) {
  const { t } = useTranslation();
  const side = useSide();
  return (
    <>
      <p className="small" id="variables">
        {t('templates.variables')}
      </p>
      <ul className="variables" aria-labelledby="variables">
        {variables.map(({ name, says }) => (
          <li key={name}>
            <button type="button" onClick={() => insert(name)}>
              <code>{`{{ ${name} }}`}</code> {side(says)}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
