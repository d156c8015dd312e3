import { useSearchParams } from 'react-router-dom';
import type { CaseFilter } from './queries';

export const caseFilterNames = ['status', 'rung', 'stage', 'unit', 'q'] as const;
export type CaseFilterName = (typeof caseFilterNames)[number];

export interface CaseFiltering {
  filter: CaseFilter;
  set: (name: CaseFilterName, value: string | undefined) => void;
}

/** The filter lives in the address; open cases where it says nothing of their status. */
export function useCaseFilter(): CaseFiltering {
  const [params, setParams] = useSearchParams();
  const filter: CaseFilter = { status: 'open' };
  for (const name of caseFilterNames) {
    const value = params.get(name);
    if (value) filter[name] = value;
  }
  return {
    filter,
    set: (name, value) =>
      setParams((before) => {
        const after = new URLSearchParams(before);
        if (value) after.set(name, value);
        else after.delete(name);
        return after;
      }),
  };
}
