import { useMutation, useQueryClient } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../states/refusal';
import { keepWishes, wishesQuery, type Wishes } from './wishes';

/** What a first digest hour could be: the beginning of a working day. */
const MORNING = '08:30';

/** A person's own choice; the last one stands until it is kept anew. */
export function WishesForm({ kept }: { kept: Wishes }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [wishes, setWishes] = useState(kept);
  const keep = useMutation({
    mutationFn: keepWishes,
    onSuccess: (answer) => client.setQueryData(wishesQuery.queryKey, answer),
  });
  const change = (part: Partial<Wishes>): void => {
    keep.reset();
    setWishes({ ...wishes, ...part });
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!keep.isPending) keep.mutate(wishes);
  };
  const choice = (name: string, checked: boolean, words: string, part: Partial<Wishes>, more?: string) => (
    <label>
      <input type="radio" name={name} checked={checked} onChange={() => change(part)} />
      <span>
        {words}
        {more === undefined ? null : <span className="small quiet"> {more}</span>}
      </span>
    </label>
  );
  const mail = wishes.channels[0] === 'email';
  return (
    <form className="card wishes" onSubmit={submit}>
      <fieldset>
        <legend>{t('wishes.channel')}</legend>
        {choice(
          'channel',
          mail,
          t('wishes.email'),
          { channels: ['email', 'in-app'] },
          t('wishes.emailWords'),
        )}
        {choice(
          'channel',
          !mail,
          t('wishes.inApp'),
          { channels: ['in-app', 'email'] },
          t('wishes.inAppWords'),
        )}
      </fieldset>
      <fieldset>
        <legend>{t('wishes.when')}</legend>
        {choice('when', wishes.hour === null, t('wishes.eachWave'), { hour: null })}
        <div className="daily">
          {choice('when', wishes.hour !== null, t('wishes.daily'), { hour: wishes.hour ?? MORNING })}
          <input
            type="time"
            aria-label={t('wishes.daily')}
            value={wishes.hour ?? MORNING}
            disabled={wishes.hour === null}
            required
            onChange={({ target }) => change({ hour: target.value })}
          />
        </div>
        <p className="small quiet">{t('wishes.dailyWords')}</p>
      </fieldset>
      <fieldset>
        <legend>{t('wishes.language')}</legend>
        {choice('locale', wishes.locale === 'zh', '中文', { locale: 'zh' })}
        {choice('locale', wishes.locale === 'en', 'English', { locale: 'en' })}
      </fieldset>
      <label>
        <input
          type="checkbox"
          checked={wishes.invites}
          onChange={({ target }) => change({ invites: target.checked })}
        />
        <span>{t('wishes.invites')}</span>
      </label>
      <Button type="primary" htmlType="submit" size="large" loading={keep.isPending}>
        {t('wishes.save')}
      </Button>
      {keep.isSuccess ? <p role="status">{t('wishes.saved')}</p> : null}
      {keep.isError ? <Refusal error={keep.error} /> : null}
    </form>
  );
}
