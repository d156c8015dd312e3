import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router-dom';
import type { Session } from '../api/answers';

type Role = Session['role'];
interface PageLink {
  to: string;
  text: 'today' | 'duties' | 'cases' | 'proposals' | 'unit' | 'units' | 'year' | 'inbox' | 'wishes';
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
  { to: '/inbox', text: 'inbox', roles: ['office', 'administrator'] },
];

/** The pages that this role has, at the top on a desk and at the bottom on a phone. */
export function PageLinks({ session, place }: { session: Session; place: 'nav' | 'tab' }) {
  const { t } = useTranslation();
  const { role, post } = session;
  const own: PageLink[] =
    role === 'secretary' && post !== null
      ? [{ to: `/units/${encodeURIComponent(post.unitId)}`, text: 'unit' }]
      : [];
  const mine: PageLink[] = role === 'secretary' && post !== null ? [{ to: '/wishes', text: 'wishes' }] : [];
  const shown = [...pages.slice(0, 2), ...own, ...pages.slice(2), ...mine].filter(
    ({ roles }) => roles === undefined || roles.includes(role),
  );
  return (
    <nav className={place} aria-label={t(`shell.${place}`)}>
      {shown.map(({ to, text }) => (
        <NavLink key={to} to={to} end={to === '/'}>
          {t(`shell.page.${text}`)}
        </NavLink>
      ))}
    </nav>
  );
}
