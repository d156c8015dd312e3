import { useTranslation } from 'react-i18next';
import { useSide } from '../texts/use-language';
import type { TextFault } from './placed-faults';

/** All that is wrong with a text; each leads to its place. */
export function TextFaults({
  faults,
  show,
}: {
  faults: readonly TextFault[];
  show: (fault: TextFault) => void;
}) {
  const { t } = useTranslation();
  const side = useSide();
  return (
    <div id="template-faults" className="text-faults" role="alert">
      {faults.length === 0 ? null : (
        <>
          <p>{t('templates.faults', { count: faults.length })}</p>
          <ol>
            {faults.map((fault) => (
              <li key={`${fault.line}:${fault.column}:${fault.en}`}>
                <button type="button" className="plain fault-place" onClick={() => show(fault)}>
                  {t('templates.place', { line: fault.line, column: fault.column })}
                </button>{' '}
                {side(fault)}
              </li>
            ))}
          </ol>
        </>
      )}
    </div>
  );
}
