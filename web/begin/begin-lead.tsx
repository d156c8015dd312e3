import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import type { Begun } from './begin';

/** How far it is, in a sentence, and what comes after. */
export function BeginLead({ begun: { roster, policy } }: { begun: Begun }) {
  const { t } = useTranslation();
  const ready = roster.posts > 0 && policy !== null;
  return (
    <header className="lead">
      <h1 className="say small-say">
        {ready ? t('begin.ready') : roster.posts === 0 ? t('begin.empty') : t('begin.rosterThere')}
      </h1>
      <p>{ready ? t('begin.readyWords') : t('begin.words')}</p>
      {ready ? (
        <p>
          <Link className="link" to="/">
            {t('begin.toBoard')}
          </Link>
        </p>
      ) : null}
    </header>
  );
}
