import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMay } from '../api/use-may';
import { Failure } from '../states/failure';
import { Loading } from '../states/loading';
import { appointmentsQuery } from './accounts';
import { ResetForm } from '../second-factor/reset-form';
import { AppointmentRow } from './appointment-row';
import { InviteForm } from './invite-form';
import '../case/act-form.css';
import '../sign-in/sign-in.css';
import './accounts.css';

/** Who may come in beside the holders of posts, and the invitations with which people set their passwords. */
export function Component() {
  const { t } = useTranslation();
  const may = useMay();
  const { data, error, isPending, refetch } = useQuery(appointmentsQuery);
  if (isPending) return <Loading rows={6} />;
  if (data === undefined) return <Failure error={error} retry={() => void refetch()} />;
  return (
    <>
      <header className="lead">
        <h1 className="say small-say">{t('accounts.title')}</h1>
        <p>{t('accounts.lead')}</p>
      </header>
      <div className="accounts-grid">
        {may('account.keep') ? (
          <div className="accounts-column">
            <InviteForm />
            <ResetForm />
          </div>
        ) : null}
        <section className="card own" aria-labelledby="appointments">
          <h2 id="appointments">{t('accounts.appointments')}</h2>
          {data.items.length === 0 ? <p className="quiet">{t('accounts.none')}</p> : null}
          <ul className="rows">
            {data.items.map((one) => (
              <AppointmentRow key={one.id} appointment={one} />
            ))}
          </ul>
        </section>
      </div>
    </>
  );
}
