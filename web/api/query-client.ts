import { QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem, isStatus } from './problem';

/** A 401 from anywhere asks again who is signed in; the shell then shows the sign-in page. */
export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, query) => {
      if (isStatus(error, 401) && query.queryKey[0] !== 'session') void askWhoIsSignedIn();
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (failures, error) => !(error instanceof ApiProblem && error.status < 500) && failures < 2,
      retryDelay: 700,
    },
  },
});

function askWhoIsSignedIn(): Promise<void> {
  return queryClient.resetQueries({ queryKey: ['session'] });
}
