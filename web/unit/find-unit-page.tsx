import { useTranslation } from 'react-i18next';
import { FindUnit } from '../case/find-unit';
import '../case/cases.css';

/** The way of an inspector to a unit. */
export function Component() {
  const { t } = useTranslation();
  return (
    <>
      <header className="lead">
        <h1 className="say small-say">{t('unit.find')}</h1>
      </header>
      <FindUnit />
    </>
  );
}
