import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router-dom';
import { TopBar } from '../shell/top-bar';
import { OtherSignedIn } from './other-signed-in';
import { openLink } from './link-writes';
import { NotOpened } from './not-opened';
import { ToSignIn } from './to-sign-in';
import { useSeen } from './use-seen';
import '../shell/shell.css';

/** Opens the link of the address by a POST of its own, once the page is seen, and goes on to what it is for. */
export function Component() {
  const { t } = useTranslation();
  const { link = '' } = useParams();
  const navigate = useNavigate();
  const client = useQueryClient();
  const seen = useSeen();
  const { data, error, refetch } = useQuery({
    queryKey: ['link', link],
    queryFn: () => openLink(link),
    enabled: seen,
    retry: false,
    staleTime: Infinity,
    gcTime: 0,
  });
  const to = data?.as === 'link' || data?.as === 'signed-in' ? data.to : null;
  useEffect(() => {
    if (to === null) return;
    // Who asks is another now; and the link leaves the address bar and the history.
    client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'link' });
    void navigate(to, { replace: true });
  }, [to, client, navigate]);
  const again = (): void => void refetch();
  return (
    <>
      <TopBar session={undefined} />
      <main className="page" id="main" tabIndex={-1}>
        {error !== null ? (
          <NotOpened error={error} link={link} again={again} />
        ) : data?.as === 'other' ? (
          <OtherSignedIn to={data.to} again={again} />
        ) : data?.as === 'sign-in' ? (
          <ToSignIn to={data.to} />
        ) : (
          <p className="card state" role="status">
            {t('link.opening')}
          </p>
        )}
      </main>
    </>
  );
}
