import { useTranslation } from 'react-i18next';
import type { DraftAnswer } from './answers';

/** Every error of a draft, at its line. */
export function DraftErrors({ errors }: { errors: DraftAnswer['errors'] }) {
  const { t } = useTranslation();
  return (
    <div role="alert">
      <p>{t('year.compare.errors', { count: errors.length })}</p>
      <ol className="draft-errors">
        {errors.map(({ line, path, message }) => (
          <li key={`${line} ${path} ${message}`}>
            <span className="quiet">{t('year.compare.errorLine', { line })}</span>{' '}
            {path === '' ? null : <code>{path}</code>} {message}
          </li>
        ))}
      </ol>
    </div>
  );
}
