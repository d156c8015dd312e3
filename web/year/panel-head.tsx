import { useTranslation } from 'react-i18next';

export function PanelHead({ title, close }: { title: string; close: () => void }) {
  const { t } = useTranslation();
  return (
    <h2>
      {title}
      <button className="plain" type="button" onClick={close}>
        {t('year.close')}
      </button>
    </h2>
  );
}
