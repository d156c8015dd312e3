import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';

/** Says that this year holds for nobody yet, and leads back to where it is decided. */
export function TriedPreset({ name }: { name: string }) {
  const { t } = useTranslation();
  return (
    <p className="attention" role="note">
      {t('begin.tried')}{' '}
      <Link className="link" to={`/begin?preset=${encodeURIComponent(name)}#force`}>
        {t('begin.back')}
      </Link>
    </p>
  );
}
