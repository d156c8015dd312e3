import { useSearchParams } from 'react-router-dom';

/** Which preset is chosen stands in the address: it is there again after a look at its year. */
export function usePreset(): { name: string | null; pick: (name: string) => void } {
  const [params, setParams] = useSearchParams();
  return {
    name: params.get('preset'),
    pick: (name) => setParams({ preset: name }, { replace: true, preventScrollReset: true }),
  };
}
