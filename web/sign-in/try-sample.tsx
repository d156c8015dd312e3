import { useMutation } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../states/refusal';
import { trySample } from './sign-in-writes';
import { useEntered } from './use-entered';

/** The other way to begin: an invented office, to see what this is. */
export function TrySample({ secret }: { secret: string }) {
  const { t } = useTranslation();
  const entered = useEntered();
  const load = useMutation({ mutationFn: trySample, onSuccess: entered });
  return (
    <section className="card sign-in" aria-labelledby="sample">
      <h1 className="say small-say">{t('signIn.choose')}</h1>
      <h2 id="sample">{t('signIn.sample')}</h2>
      <p>{t('signIn.sampleWords')}</p>
      <Button size="large" block loading={load.isPending} onClick={() => load.mutate(secret)}>
        {t('signIn.sampleNow')}
      </Button>
      {load.isError ? <Refusal error={load.error} /> : null}
    </section>
  );
}
