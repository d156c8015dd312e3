import { useTranslation } from 'react-i18next';
import { useOfficeNow } from '../dates/use-office-now';
import { useSpokenDates } from '../dates/use-spoken-dates';
import type { Channel } from './channels';

const states = [
  'queued',
  'sending',
  'accepted',
  'refused',
  'bounced',
  'unknown',
  'failed',
  'dropped',
] as const;
const calm = ['queued', 'sending', 'accepted', 'dropped'];

/** What may be known of a group: the ends of its secrets, and how the last message fared. */
export function ChannelFacts({ channel }: { channel: Channel }) {
  const { t } = useTranslation();
  const { moment } = useSpokenDates(useOfficeNow());
  const { host, addressEndsWith, secretEndsWith, privateNetwork, locale, lastTold } = channel;
  const state = states.find((each) => each === lastTold?.state);
  return (
    <dl>
      <dt>{t('channels.address')}</dt>
      <dd>
        {host === null ? (
          <span className="attention">{t('channels.lost')}</span>
        ) : (
          t('channels.addressEnds', { host, end: addressEndsWith ?? '' })
        )}
        {privateNetwork ? <span className="tag">{t('channels.privateNetwork')}</span> : null}
      </dd>
      <dt>{t('channels.key')}</dt>
      <dd>
        {secretEndsWith === null ? t('channels.keyNone') : t('channels.keyEnds', { end: secretEndsWith })}
      </dd>
      <dt>{t('channels.language')}</dt>
      <dd>{t(`channels.languages.${locale}`)}</dd>
      <dt>{t('channels.lastTold')}</dt>
      <dd>
        {lastTold === null ? (
          t('channels.neverTold')
        ) : (
          <>
            {moment(lastTold.at)}{' '}
            <span className={calm.includes(lastTold.state) ? undefined : 'attention'}>
              {state === undefined ? lastTold.state : t(`channels.state.${state}`)}
            </span>
            {lastTold.answer === null || calm.includes(lastTold.state) ? null : (
              <code className="block">{lastTold.answer}</code>
            )}
          </>
        )}
      </dd>
    </dl>
  );
}
