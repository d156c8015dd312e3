import { useTranslation } from 'react-i18next';
import type { Told } from './round';

const ways = ['accepted', 'waiting', 'failed'] as const;

/** Whom it told, and how far the notices got. */
export function ToldWords({ told }: { told: Told }) {
  const { t } = useTranslation();
  const parts = [
    ...ways.flatMap((way) => (told[way] === 0 ? [] : [t(`round.told.${way}`, { count: told[way] })])),
    ...(told.dropped === 0 ? [] : [t('round.told.dropped', { count: told.dropped })]),
  ];
  if (parts.length === 0) return null;
  return (
    <p className={told.failed > 0 ? 'small attention' : 'small quiet'}>
      {t('round.told.lead', { parts: parts.join(t('board.sentence.comma')) })}
    </p>
  );
}
