import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router-dom';

/** Goes on to the desk: who asks is another now, and the secret leaves the address bar and the history. */
export function useEntered(to = '/'): () => void {
  const client = useQueryClient();
  const navigate = useNavigate();
  return () => {
    client.clear();
    void navigate(to, { replace: true });
  };
}

/** The secret after the hash of a link, which no server gets to see. */
export function secretInAddress(): string {
  return window.location.hash.slice(1);
}
