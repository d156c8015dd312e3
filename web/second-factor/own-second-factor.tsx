import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Session } from '../api/answers';
import { queryClient } from '../api/query-client';
import { BeginForm } from './begin-form';
import { ConfirmForm } from './confirm-form';
import { RecoveryCodes } from './recovery-codes';
import { beginSecondFactor, confirmSecondFactor } from './second-factor-writes';
import './second-factor.css';

interface Props {
  factor: NonNullable<Session['secondFactor']>;
  /** Told while the recovery codes are on the page: they are shown this once, and nothing may take them away. */
  keeping?: (codesShown: boolean) => void;
}

/** One's own second factor, step by step: the password, the QR code, six digits, the recovery codes. */
export function OwnSecondFactor({ factor, keeping }: Props) {
  const { t } = useTranslation();
  const begin = useMutation({ mutationFn: beginSecondFactor });
  const confirm = useMutation({ mutationFn: confirmSecondFactor, onSuccess: () => keeping?.(true) });
  const done = (): void => {
    begin.reset();
    confirm.reset();
    keeping?.(false);
    void queryClient.resetQueries();
  };
  return (
    <section className="card own" aria-labelledby="second-factor">
      <h2 id="second-factor">{t('secondFactor.title')}</h2>
      {confirm.data !== undefined ? (
        <RecoveryCodes codes={confirm.data.recoveryCodes} done={done} />
      ) : begin.data !== undefined ? (
        <ConfirmForm
          begun={begin.data}
          busy={confirm.isPending}
          error={confirm.error}
          send={(code) => confirm.mutate(code)}
        />
      ) : (
        <>
          <p className="small quiet">{t('secondFactor.about')}</p>
          <p>
            {factor.has ? t('secondFactor.has', { count: factor.recoveryCodesLeft }) : t('secondFactor.none')}
          </p>
          <BeginForm
            has={factor.has}
            busy={begin.isPending}
            error={begin.error}
            send={(typed) => begin.mutate(typed)}
          />
        </>
      )}
    </section>
  );
}
