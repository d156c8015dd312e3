import Button from 'antd/es/button';
import { useTranslation } from 'react-i18next';
import { trailAddress, type Trail } from './trail';

/** The file that proves it without this engine, and the page on paper. */
export function ExportBundle({ trail }: { trail: Trail }) {
  const { t } = useTranslation();
  const { kind, id, exports } = trail;
  return (
    <div className="trail-acts">
      {exports ? (
        <Button href={`/api/v1${trailAddress(kind, id)}/bundle`} download={`duban-${kind}-${id}.json`}>
          {t('trail.export')}
        </Button>
      ) : null}
      <Button onClick={() => window.print()}>{t('trail.print')}</Button>
    </div>
  );
}
