import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router-dom';
import type { Session } from '../api/answers';
import { isNoticePage, noticeLinks } from './notice-links';

type Role = Session['role'];
interface PageLink {
  to: string;
  text: 'today' | 'duties' | 'cases' | 'proposals' | 'unit' | 'units' | 'year' | 'notices' | 'wishes';
  /** Who has the page; everybody where it is not said. */
  roles?: readonly Role[];
}

const pages: readonly PageLink[] = [
  { to: '/', text: 'today' },
  { to: '/duties', text: 'duties' },
  { to: '/proposals', text: 'proposals', roles: ['decider', 'office'] },
  { to: '/cases', text: 'cases', roles: ['office', 'decider', 'auditor', 'administrator'] },
  { to: '/units', text: 'units', roles: ['inspector'] },
  { to: '/year', text: 'year' },
];

/** The pages that this role has, at the top on a desk and at the bottom on a phone. */
export function PageLinks({ session, place }: { session: Session; place: 'nav' | 'tab' }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const { role, post, only } = session;
  // A link of a notice opened one thing and nothing beside it.
  if (only !== undefined) return place === 'nav' ? <span className="nav" /> : null;
  const own: PageLink[] =
    role === 'secretary' && post !== null
      ? [{ to: `/units/${encodeURIComponent(post.unitId)}`, text: 'unit' }]
      : [];
  const mine: PageLink[] = role === 'secretary' && post !== null ? [{ to: '/wishes', text: 'wishes' }] : [];
  const notices: PageLink[] = noticeLinks(role)
    .slice(0, 1)
    .map(({ to }) => ({ to, text: 'notices' }));
  const shown = [...pages.slice(0, 2), ...own, ...pages.slice(2), ...notices, ...mine].filter(
    ({ roles }) => roles === undefined || roles.includes(role),
  );
  return (
    <nav className={place} aria-label={t(`shell.${place}`)}>
      {shown.map(({ to, text }) => (
        <Link key={to} to={to} aria-current={isHere({ to, text }, pathname) ? 'page' : undefined}>
          {t(`shell.page.${text}`)}
        </Link>
      ))}
    </nav>
  );
}

/** The entry of the notices stands for all their pages. */
function isHere({ to, text }: PageLink, path: string): boolean {
  if (text === 'notices') return isNoticePage(path);
  return path === to || (to !== '/' && path.startsWith(`${to}/`));
}
