import { useTranslation } from 'react-i18next';
import { useLanguage } from '../texts/use-language';
import type { RosterAnswer } from './begin';

/** More are counted, not listed: whoever mends so many looks again. */
const SHOWN = 200;

/** Every error of a file at its row and column, as a spreadsheet program numbers them. */
export function RosterFaults({ name, faults }: { name: string; faults: RosterAnswer['errors'] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const more = faults.length - SHOWN;
  return (
    <div role="alert" className="begin-faults">
      <p className="attention">{t('begin.roster.faults', { name, count: faults.length })}</p>
      <ol>
        {faults.slice(0, SHOWN).map(({ row, column, message, messageZh }, index) => (
          <li key={index}>
            <strong>{t('begin.roster.place', { row, column })}</strong>{' '}
            {language === 'zh' ? messageZh : message}
          </li>
        ))}
      </ol>
      {more > 0 ? <p className="small quiet">{t('begin.roster.more', { count: more })}</p> : null}
    </div>
  );
}
