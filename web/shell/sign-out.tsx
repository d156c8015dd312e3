import { useTranslation } from 'react-i18next';
import { ask } from '../api/client';
import { queryClient } from '../api/query-client';

export function SignOut() {
  const { t } = useTranslation();
  const leave = async (): Promise<void> => {
    // Whatever the engine says, the next question tells who is signed in.
    await ask('/api/v1/session', { method: 'DELETE' }).catch(() => undefined);
    await queryClient.resetQueries();
  };
  return (
    <button className="plain sign-out" type="button" onClick={() => void leave()}>
      {t('shell.signOut')}
    </button>
  );
}
