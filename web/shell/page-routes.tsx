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
          { path: '/year', lazy: () => import('../year/year-page') },
          { path: '/inbox/:id?', lazy: () => import('../inbox/inbox-page') },
          { path: '*', lazy: () => import('../states/not-found') },
        ],
      },
    ],
  },
]);
