import Popover from 'antd/es/popover';
import { useTranslation } from 'react-i18next';
import { useSide } from '../texts/use-language';
import '../dates/why.css';
import type { CaseDate } from './answers';

/** The dotted word beside a case's date: the rule that set it, and the day of the calendar. */
export function ClockWhy({ date }: { date: CaseDate }) {
  const { t } = useTranslation();
  const side = useSide();
  const steps = [
    { sign: t('why.rule'), said: side(date.rule) },
    { sign: t('why.day'), said: side(date.day) },
  ];
  const content = (
    <ol className="why-steps">
      {steps.map(({ sign, said }) => (
        <li key={sign}>
          <span className="sign" aria-hidden="true">
            {sign}
          </span>
          <p>{said}</p>
        </li>
      ))}
    </ol>
  );
  return (
    <Popover trigger="click" placement="bottom" content={content}>
      <button className="why" type="button">
        {t('why.ask')}
      </button>
    </Popover>
  );
}
