import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { useSide } from '../texts/use-language';
import type { Part, Place, Text } from './templates';

/** Every part in both languages, with what stands there now. */
export function PartList({ parts, opened }: { parts: readonly Part[]; opened: Place }) {
  const { t } = useTranslation();
  const side = useSide();
  const standing = ({ body, version, errors }: Text): string => {
    if (errors.length > 0) return t('templates.broken');
    return body === '' ? t('templates.ours') : t('templates.version', { version });
  };
  return (
    <nav className="card part-list" aria-label={t('templates.parts')}>
      <ul>
        {parts.map(({ part, title, texts }) => (
          <li key={part}>
            <p>{side(title)}</p>
            {texts.map((text) => (
              <Link
                key={text.locale}
                to={`/templates?part=${encodeURIComponent(part)}&locale=${text.locale}`}
                aria-current={part === opened.part && text.locale === opened.locale ? 'page' : undefined}
                preventScrollReset
                replace
              >
                {t(`templates.locales.${text.locale}`)}{' '}
                <span className={text.errors.length > 0 ? 'small attention' : 'small quiet'}>
                  {standing(text)}
                </span>
              </Link>
            ))}
          </li>
        ))}
      </ul>
    </nav>
  );
}
