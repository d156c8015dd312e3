import { useMutation } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { Refusal } from '../states/refusal';
import { StateCard } from '../states/state-card';
import { signOut } from './link-writes';

/** Nothing was opened: a link is its reader's, and somebody else is signed in here. */
export function OtherSignedIn({ to, again }: { to: string; again: () => void }) {
  const { t } = useTranslation();
  const leave = useMutation({ mutationFn: signOut, onSuccess: again });
  return (
    <StateCard
      title={t('link.title.other')}
      actions={
        <>
          <Button type="primary" size="large" loading={leave.isPending} onClick={() => leave.mutate()}>
            {t('link.signOutAndOpen')}
          </Button>
          <Link className="link" to={to} replace>
            {t('link.asIAm')}
          </Link>
        </>
      }
    >
      <p>{t('link.otherWords')}</p>
      {leave.isError ? <Refusal error={leave.error} /> : null}
    </StateCard>
  );
}
