import { useTranslation } from 'react-i18next';
import { marks } from './marks';

/** What each shape stands for. */
export function MapLegend() {
  const { t } = useTranslation();
  return (
    <>
      <ul className="map-legend small" aria-label={t('map.legend')}>
        {Object.values(marks).map(({ name, shape }) => (
          <li key={name}>
            <span className={`map-cell ${name}`} aria-hidden="true">
              {shape}
            </span>
            {t(`map.mark.${name}`)}
          </li>
        ))}
      </ul>
      <p className="small quiet map-keys">{t('map.keys')}</p>
    </>
  );
}
