import { useTranslation } from 'react-i18next';

export function LaneLegend() {
  const { t } = useTranslation();
  return (
    <ul className="legend small" aria-label={t('year.legend')}>
      <li>
        <i className="lane-due past" /> {t('year.lanes.past')}
      </li>
      <li>
        <i className="lane-due" /> {t('year.lanes.ahead')}
      </li>
      <li>
        <i className="lane-window" /> {t('year.lanes.window')}
      </li>
      <li>
        <i className="swatch holiday" /> {t('year.lanes.rest')}
      </li>
      <li className="pick">{t('year.lanes.pick')}</li>
    </ul>
  );
}
