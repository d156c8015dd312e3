import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router-dom';
import type { Operation, Session } from '../api/answers';
import { isNoticePage, noticeLinks } from './notice-links';

interface PageLink {
  to: string;
  text:
    | 'today'
    | 'duties'
    | 'map'
    | 'cases'
    | 'proposals'
    | 'unit'
    | 'units'
    | 'year'
    | 'trail'
    | 'notices'
    | 'wishes'
    | 'accounts';
  /** What it is for; everybody has it where this is not said. */
  needs?: Operation;
  /** Not for who has this: they find units another way. */
  but?: Operation;
}

const pages: readonly PageLink[] = [
  { to: '/', text: 'today' },
  { to: '/duties', text: 'duties' },
  { to: '/map', text: 'map', needs: 'map.read' },
  { to: '/proposals', text: 'proposals', needs: 'case.decide' },
  { to: '/cases', text: 'cases', needs: 'proposal.read' },
  { to: '/units', text: 'units', needs: 'unit.read', but: 'proposal.read' },
  { to: '/year', text: 'year' },
  { to: '/trail', text: 'trail', needs: 'trail.read' },
  { to: '/accounts', text: 'accounts', needs: 'account.read' },
];

/** The pages that this role has, at the top on a desk and at the bottom on a phone. */
export function PageLinks({ session, place }: { session: Session; place: 'nav' | 'tab' }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const { role, may, post, only } = session;
  // A link of a notice opened one thing and nothing beside it.
  if (only !== undefined) return place === 'nav' ? <span className="nav" /> : null;
  const own: PageLink[] =
    role === 'secretary' && post !== null
      ? [{ to: `/units/${encodeURIComponent(post.unitId)}`, text: 'unit' }]
      : [];
  const mine: PageLink[] = role === 'secretary' && post !== null ? [{ to: '/wishes', text: 'wishes' }] : [];
  const notices: PageLink[] = noticeLinks(may)
    .slice(0, 1)
    .map(({ to }) => ({ to, text: 'notices' }));
  const shown = [...pages.slice(0, 2), ...own, ...pages.slice(2), ...notices, ...mine].filter(
    ({ needs, but }) =>
      (needs === undefined || may.includes(needs)) && (but === undefined || !may.includes(but)),
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
