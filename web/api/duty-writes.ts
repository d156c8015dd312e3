import type { Receipt, Review } from './answers';
import { send } from './client';

const address = (id: string, act: string): string => `/api/v1/duties/${encodeURIComponent(id)}/${act}`;

export function reportOutcome(
  id: string,
  { outcome, note }: { outcome: string; note: string },
  key: string,
): Promise<Receipt> {
  return send(address(id, 'outcome'), note.trim() === '' ? { outcome } : { outcome, note }, key);
}

export const acceptOutcome = (id: string, key: string): Promise<Review> =>
  send(address(id, 'review'), { accept: true }, key);

export const returnOutcome = (id: string, reason: string, dueAt: string, key: string): Promise<Review> =>
  send(address(id, 'review'), { accept: false, reason, dueAt }, key);

export const excuseDuty = (id: string, reason: string, key: string): Promise<Review> =>
  send(address(id, 'excuse'), { reason }, key);
