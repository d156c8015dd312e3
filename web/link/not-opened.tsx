import Button from 'antd/es/button';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../api/problem';
import { StateCard } from '../states/state-card';
import { useProblemWords } from '../states/use-problem-words';
import { FreshLink } from './fresh-link';

const titles = {
  'link-expired': 'expired',
  'link-used': 'used',
  'link-malformed': 'cannot',
  'link-forged': 'cannot',
  'link-gone': 'cannot',
  'link-left': 'notYours',
  'link-not-yours': 'notYours',
} as const;

/** Why the link opened nothing, and what to do: have a fresh one sent, sign in, or try again. */
export function NotOpened({ error, link, again }: { error: Error; link: string; again: () => void }) {
  const { t } = useTranslation();
  const { words, code } = useProblemWords()(error);
  const title = code in titles ? titles[code as keyof typeof titles] : 'offline';
  if (title === 'expired' || title === 'used')
    return (
      <FreshLink title={t(`link.title.${title}`)} link={link}>
        {words}
      </FreshLink>
    );
  return (
    <StateCard
      alert
      title={t(`link.title.${title}`)}
      actions={
        error instanceof ApiProblem && error.status < 500 ? undefined : (
          <Button type="primary" size="large" onClick={again}>
            {t('states.retry')}
          </Button>
        )
      }
    >
      <p>{words}</p>
    </StateCard>
  );
}
