import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router-dom';
import type { Session } from '../api/answers';

const pages = [
  { to: '/', text: 'today' },
  { to: '/duties', text: 'duties' },
  { to: '/year', text: 'year' },
  { to: '/inbox', text: 'inbox' },
] as const;

const mayReadMail: readonly Session['role'][] = ['office', 'administrator'];

/** The pages that this role has, at the top on a desk and at the bottom on a phone. */
export function PageLinks({ role, place }: { role: Session['role']; place: 'nav' | 'tab' }) {
  const { t } = useTranslation();
  const shown = pages.filter(({ to }) => to !== '/inbox' || mayReadMail.includes(role));
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
