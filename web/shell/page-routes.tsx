import { createBrowserRouter } from 'react-router-dom';
import { Loading } from '../states/loading';
import { PageFault } from '../states/page-fault';
import { Shell } from './shell';

/** One chunk a page; each module exports its page as `Component`. */
export const pageRoutes = createBrowserRouter([
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
          { path: '/cases', lazy: () => import('../case/cases-page') },
          { path: '/cases/:id', lazy: () => import('../case/case-page') },
          { path: '/proposals', lazy: () => import('../proposals/proposals-page') },
          { path: '/units', lazy: () => import('../unit/find-unit-page') },
          { path: '/units/:id', lazy: () => import('../unit/unit-page') },
          { path: '/documents/:id', lazy: () => import('../document/document-page') },
          { path: '/wishes', lazy: () => import('../wishes/wishes-page') },
          { path: '/year', lazy: () => import('../year/year-page') },
          { path: '/inbox/:id?', lazy: () => import('../inbox/inbox-page') },
          { path: '*', lazy: () => import('../states/not-found') },
        ],
      },
    ],
  },
]);
