import type { Extension, Receipt, Review } from './answers';
import { send } from './client';

const address = (id: string, act: string): string => `/api/v1/duties/${encodeURIComponent(id)}/${act}`;

export function reportOutcome(
  id: string,
  { outcome, note, remaining }: { outcome: string; note: string; remaining: string },
  key: string,
): Promise<Receipt> {
  const body = {
    outcome,
    ...(note.trim() === '' ? {} : { note }),
    ...(remaining === '' ? {} : { remaining: Number(remaining) }),
  };
  return send(address(id, 'outcome'), body, key);
}

export const acceptOutcome = (id: string, key: string): Promise<Review> =>
  send(address(id, 'review'), { accept: true }, key);

export const returnOutcome = (id: string, reason: string, dueAt: string, key: string): Promise<Review> =>
  send(address(id, 'review'), { accept: false, reason, dueAt }, key);

export const askExtension = (
  id: string,
  asked: { until: string; reason: string },
  key: string,
): Promise<Extension> => send(address(id, 'extension-request'), asked, key);

export const decideExtension = (
  id: string,
  decision: { grant: true; until: string; reason: string } | { grant: false; reason: string },
  key: string,
): Promise<Extension> => send(address(id, 'extension'), decision, key);

export const excuseDuty = (id: string, reason: string, key: string): Promise<Review> =>
  send(address(id, 'excuse'), { reason }, key);
