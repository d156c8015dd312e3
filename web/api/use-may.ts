import { useQuery } from '@tanstack/react-query';
import type { Operation } from './answers';
import { sessionQuery } from './queries';

/** Whether who is signed in may do something, as the engine's own table says: what it would refuse is not offered. */
export function useMay(): (operation: Operation) => boolean {
  const { data: session } = useQuery(sessionQuery);
  return (operation) => session?.may.includes(operation) ?? false;
}
