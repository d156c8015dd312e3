import { useMutation, useQueryClient } from '@tanstack/react-query';
import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../api/problem';
import { useMay } from '../api/use-may';
import { Refusal } from '../states/refusal';
import { addChannel, channelsQuery, kinds, type NewChannel } from './channels';
import { FieldFaults } from './field-faults';
import { SecretField } from './secret-field';

/** What is typed: the secret empty where there is none. */
interface Typed extends Omit<NewChannel, 'secret'> {
  secret: string;
}

const EMPTY: Typed = {
  ...{ kind: 'wecom', title: '', url: '', secret: '', privateNetwork: false, locale: 'zh' },
};

/** A new group. What is typed here holds keys: it stays in this form and is never kept on the device. */
export function ChannelForm({ done }: { done: (added: boolean) => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const may = useMay();
  const [typed, setTyped] = useState(EMPTY);
  const [asked, setAsked] = useState(false);
  // The same words asked for again after a lost connection are one write, other words another.
  const [key, setKey] = useState(() => crypto.randomUUID());
  const add = useMutation({
    mutationFn: (channel: NewChannel) => addChannel(channel, key),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: channelsQuery.queryKey });
      done(true);
    },
  });
  const change = (part: Partial<Typed>): void => {
    setTyped({ ...typed, ...part });
    setKey(crypto.randomUUID());
  };
  const { kind, title, url, secret, privateNetwork, locale } = typed;
  const lacks = (['title', 'url'] as const).filter((name) => typed[name].trim() === '');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (lacks.length > 0 || add.isPending) return;
    add.mutate({ ...typed, secret: kind === 'wecom' || secret.trim() === '' ? null : secret });
  };
  const faults = add.error instanceof ApiProblem ? add.error.errors : [];
  return (
    <form className="card section channel-form" onSubmit={submit} aria-labelledby="new-channel">
      <h2 id="new-channel">{t('channels.add')}</h2>
      <div className="choices" role="radiogroup" aria-label={t('channels.form.kind')}>
        {kinds.map((each) => (
          <label key={each}>
            <input type="radio" name="kind" checked={kind === each} onChange={() => change({ kind: each })} />
            <span>{t(`channels.kind.${each}`)}</span>
          </label>
        ))}
      </div>
      <label htmlFor="channel-title">
        {t('channels.form.title')} <span className="small quiet">{t('channels.form.titleHint')}</span>
      </label>
      <Input
        id="channel-title"
        autoComplete="off"
        maxLength={100}
        value={title}
        onChange={({ target }) => change({ title: target.value })}
      />
      <FieldFaults faults={faults} field="title" id="title-faults" expected={t('channels.form.titleHint')} />
      <label htmlFor="channel-url">
        {t('channels.form.url')} <span className="small quiet">{t(`channels.form.urlHint.${kind}`)}</span>
      </label>
      <Input
        id="channel-url"
        type="url"
        autoComplete="off"
        spellCheck={false}
        aria-describedby="url-faults"
        status={faults.some(({ path }) => path === 'url') ? 'error' : ''}
        value={url}
        onChange={({ target }) => change({ url: target.value })}
      />
      <FieldFaults
        faults={faults}
        field="url"
        id="url-faults"
        expected={t(`channels.form.urlHint.${kind}`)}
      />
      {kind === 'wecom' ? null : (
        <SecretField kind={kind} secret={secret} faults={faults} change={(to) => change({ secret: to })} />
      )}
      <p className="small quiet">{t('channels.form.writeOnly')}</p>
      <fieldset className="plain-set">
        <legend>{t('channels.form.locale')}</legend>
        {(['zh', 'en'] as const).map((each) => (
          <label key={each}>
            <input
              type="radio"
              name="locale"
              checked={locale === each}
              onChange={() => change({ locale: each })}
            />
            <span>{t(`channels.languages.${each}`)}</span>
          </label>
        ))}
      </fieldset>
      {may('channel.private-network') ? (
        <label className="check">
          <input
            type="checkbox"
            checked={privateNetwork}
            onChange={({ target }) => change({ privateNetwork: target.checked })}
          />
          <span>
            {t('channels.form.privateNetwork')}{' '}
            <span className="small quiet">{t('channels.form.privateNetworkWords')}</span>
          </span>
        </label>
      ) : null}
      {asked && lacks.length > 0 ? (
        <p className="attention" role="alert">
          {t('channels.form.need', {
            what: lacks.map((name) => t(`channels.form.${name}`)).join(t('channels.form.and')),
          })}
        </p>
      ) : null}
      <div className="state-actions">
        <Button type="primary" size="large" htmlType="submit" loading={add.isPending}>
          {t('channels.send')}
        </Button>
        <Button size="large" onClick={() => done(false)}>
          {t('channels.cancel')}
        </Button>
      </div>
      {add.isError && faults.length === 0 ? <Refusal error={add.error} /> : null}
    </form>
  );
}
