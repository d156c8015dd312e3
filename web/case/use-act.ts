import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ApiProblem } from '../api/problem';
import { useIdempotencyKey } from '../duty/use-idempotency-key';
import type { ActBody } from './answers';
import { actOn } from './writes';

/** Sends an act to a case, once; everything is read again after it, also after a refusal for having come second. */
export function useAct(caseId: string, form: string, done: () => void = () => undefined) {
  const client = useQueryClient();
  const { key, settle } = useIdempotencyKey(`case.${caseId}.${form}`);
  return useMutation({
    mutationFn: (body: ActBody) => actOn(caseId, body, key(body)),
    onSettled: (_answer, error) => {
      settle(error);
      if (error === null || error instanceof ApiProblem) void client.invalidateQueries();
    },
    onSuccess: done,
  });
}

export const isStale = (error: unknown): boolean =>
  error instanceof ApiProblem && (error.title === 'stale-version' || error.title === 'decided-already');
