import { useTranslation } from 'react-i18next';
import { useLanguage } from '../texts/use-language';
import type { RosterAnswer } from './begin';

/** Every error of a file at its row and column, as a spreadsheet program numbers them. */
export function RosterFaults({ name, answer }: { name: string; answer: RosterAnswer }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { errors, errorCount } = answer;
  const more = errorCount - errors.length;
  return (
    <div role="alert" className="begin-faults">
      <p className="attention">{t('begin.roster.faults', { name, count: errorCount })}</p>
      <ol>
        {errors.map(({ row, column, message, messageZh }, index) => (
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
