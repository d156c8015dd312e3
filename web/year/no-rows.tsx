import { useTranslation } from 'react-i18next';
import { StateCard } from '../states/state-card';

/** A roster that is empty yet. */
export function NoRows({ what }: { what: 'noUnits' | 'nobody' }) {
  const { t } = useTranslation();
  return (
    <StateCard title={t(`year.heat.${what}`)}>
      <p>{t('year.heat.importRoster')}</p>
    </StateCard>
  );
}
