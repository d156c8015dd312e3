import { useTranslation } from 'react-i18next';

/** Stands with every field that takes a text or a file: what is a state secret goes another way. */
export function NothingClassified() {
  const { t } = useTranslation();
  return <p className="small quiet">{t('states.nothingClassified')}</p>;
}
