import { createBrowserRouter } from 'react-router-dom';
import { Loading } from '../states/loading';
import { PageFault } from '../states/page-fault';
import { NoticePages } from './notice-pages';
import { Shell } from './shell';

/** One chunk a page; each module exports its page as `Component`. */
export const pageRoutes = createBrowserRouter([
  {
    // Before anybody is signed in.
    path: '/l/:link',
    errorElement: <PageFault />,
    hydrateFallbackElement: <Loading />,
    lazy: () => import('../link/link-page'),
  },
  {
    errorElement: <PageFault />,
    hydrateFallbackElement: <Loading />,
    children: [
      { path: '/welcome', lazy: () => import('../sign-in/welcome-page') },
      { path: '/set-up', lazy: () => import('../sign-in/set-up-page') },
    ],
  },
  {
    element: <Shell />,
    errorElement: <PageFault />,
    hydrateFallbackElement: <Loading />,
    children: [
      {
        errorElement: <PageFault />,
        children: [
          { path: '/', lazy: () => import('../board/board-page') },
          { path: '/duties', lazy: () => import('../duty/duties-page') },
          { path: '/duties/:id', lazy: () => import('../duty/duty-page') },
          { path: '/map', lazy: () => import('../map/map-page') },
          { path: '/rounds/:id', lazy: () => import('../round/round-page') },
          { path: '/cases', lazy: () => import('../case/cases-page') },
          { path: '/cases/:id', lazy: () => import('../case/case-page') },
          { path: '/proposals', lazy: () => import('../proposals/proposals-page') },
          { path: '/units', lazy: () => import('../unit/find-unit-page') },
          { path: '/units/:id', lazy: () => import('../unit/unit-page') },
          { path: '/documents/:id', lazy: () => import('../document/document-page') },
          { path: '/account', lazy: () => import('../accounts/account-page') },
          { path: '/accounts', lazy: () => import('../accounts/accounts-page') },
          { path: '/wishes', lazy: () => import('../wishes/wishes-page') },
          { path: '/begin', lazy: () => import('../begin/begin-page') },
          { path: '/trail', lazy: () => import('../trail/search-page') },
          { path: '/trail/:place/:id', lazy: () => import('../trail/trail-page') },
          { path: '/year', lazy: () => import('../year/year-page') },
          {
            element: <NoticePages />,
            children: [
              { path: '/deliveries', lazy: () => import('../deliveries/deliveries-page') },
              { path: '/deliveries/:id', lazy: () => import('../deliveries/delivery-page') },
              { path: '/unreachable', lazy: () => import('../unreachable/unreachable-page') },
              { path: '/burden', lazy: () => import('../burden/burden-page') },
              { path: '/channels', lazy: () => import('../groups/channels-page') },
              { path: '/templates', lazy: () => import('../templates/templates-page') },
              { path: '/inbox/:id?', lazy: () => import('../inbox/inbox-page') },
            ],
          },
          { path: '*', lazy: () => import('../states/not-found') },
        ],
      },
    ],
  },
]);
