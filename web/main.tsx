import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router-dom';
import { queryClient } from './api/query-client';
import { pageRoutes } from './shell/page-routes';
import { startTexts } from './texts/start-texts';
import { DeskTheme } from './theme/desk-theme';
import { applyPalette } from './theme/apply-palette';
import './theme/base.css';
import './theme/print.css';

applyPalette();
await startTexts();

const root = document.getElementById('root');
if (root === null) throw new Error('index.html: expected an element with the id "root"');
createRoot(root).render(
  <StrictMode>
    <DeskTheme>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={pageRoutes} />
      </QueryClientProvider>
    </DeskTheme>
  </StrictMode>,
);
