import { useTranslation } from 'react-i18next';
import type { PlacedFault } from '../api/problem';

interface Props {
  faults: readonly PlacedFault[];
  field: string;
  id: string;
  /** What the field is for, in the reader's words; the engine's own come after it. */
  expected: string;
}

/** What the engine found wrong with one field, below it. Always there, so that it is read out when it fills. */
export function FieldFaults({ faults, field, id, expected }: Props) {
  const { t } = useTranslation();
  const mine = faults.filter(({ path }) => path === field);
  return (
    <div id={id} className="field-faults" role="alert">
      {mine.length === 0 ? null : (
        <>
          {t('channels.form.expected', { what: expected })}
          <span className="small quiet block">{mine.map(({ message }) => message).join('; ')}</span>
        </>
      )}
    </div>
  );
}
