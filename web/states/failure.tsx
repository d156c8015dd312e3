import Button from 'antd/es/button';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { isStatus } from '../api/problem';
import { StateCard } from './state-card';
import { useProblemWords } from './use-problem-words';

/** What could not be shown: said in words, with its code, and a way on. */
export function Failure({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t } = useTranslation();
  const { words, code, detail } = useProblemWords()(error);
  const gone = isStatus(error, 404);
  const title = gone
    ? t('states.notFound')
    : isStatus(error, 403)
      ? t('states.noPermission')
      : t('states.failed');
  return (
    <StateCard
      alert
      title={title}
      actions={
        <>
          {retry === undefined || gone ? null : (
            <Button type="primary" onClick={retry}>
              {t('states.retry')}
            </Button>
          )}
          <Link className="link" to="/">
            {t('states.toBoard')}
          </Link>
        </>
      }
    >
      <p>{words}</p>
      <p className="small quiet">
        {t('states.code')} <code>{code}</code>
        {detail === '' ? null : `: ${detail}`}
      </p>
    </StateCard>
  );
}
