import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { NavLink, Outlet } from 'react-router-dom';
import { sessionQuery } from '../api/queries';
import { noticeLinks } from './notice-links';
import './notice-pages.css';

/** What the pages about notices have above them: the way from one to the next. */
export function NoticePages() {
  const { t } = useTranslation();
  const { data: session } = useQuery(sessionQuery);
  const links = session === undefined ? [] : noticeLinks(session.may);
  return (
    <>
      {links.length < 2 ? null : (
        <nav className="beside" aria-label={t('shell.beside')}>
          {links.map(({ to, text }) => (
            <NavLink key={to} to={to}>
              {t(`shell.notices.${text}`)}
            </NavLink>
          ))}
        </nav>
      )}
      <Outlet />
    </>
  );
}
