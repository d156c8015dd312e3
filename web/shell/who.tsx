import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import type { Session } from '../api/answers';

/** As what somebody is here, and the way to their own sessions; a link of a notice opened no such page. */
export function Who({ session }: { session: Session }) {
  const { t } = useTranslation();
  const { person, post, role, only } = session;
  const acts = post === null || role !== 'secretary' ? t(`shell.role.${role}`) : post.title;
  const words = person === null ? (post?.title ?? t(`shell.role.${role}`)) : `${person.name} · ${acts}`;
  if (only !== undefined) return <span className="who small quiet on-desk">{words}</span>;
  return (
    <Link className="who small quiet" to="/account" title={t('account.title')}>
      <span className="on-desk">{words}</span>
      <span className="on-phone">{t('shell.mine')}</span>
    </Link>
  );
}
