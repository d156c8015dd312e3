import { useSearchParams } from 'react-router-dom';
import type { TrailSpan } from './trail';

/** The two days live in the address: a link or a bookmark shows the same state. */
export function useSpan(): { span: TrailSpan; set: (span: TrailSpan) => void } {
  const [params, setParams] = useSearchParams();
  const [from, until] = [params.get('from'), params.get('until')];
  return {
    span: { ...(from ? { from } : {}), ...(until ? { until } : {}) },
    set: ({ from, until }) =>
      setParams(
        { ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) },
        { replace: true, preventScrollReset: true },
      ),
  };
}
