import { createHash } from 'node:crypto';

export const linkPurposes = ['duty', 'case', 'wishes'] as const;
export type LinkPurpose = (typeof linkPurposes)[number];

/** What one link of a notice opens, for whom, until when. */
export interface Link {
  officeId: string;
  personId: string;
  /** The notice that it stands in. */
  deliveryId: string;
  purpose: LinkPurpose;
  /** The duty's id; the case's with the step, `<id>:<step>`; the person's own for their wishes. */
  subject: string;
  expiresAt: Date;
}

/**
 * A link's own id: the same for the same thing in the same notice, however often the notice is written, whichever key
 * signs it. Nothing rests on its being secret.
 */
export function linkIdOf({ deliveryId, purpose, subject }: Omit<Link, 'expiresAt'>): string {
  return createHash('sha256').update(`link ${deliveryId} ${purpose} ${subject}`).digest('hex').slice(0, 32);
}

/** The thing of a subject, and the step where it is a case's. */
export function thingOf({ subject }: Pick<Link, 'subject'>): { id: string; step: number } {
  const [id = '', step = '0'] = subject.split(':');
  return { id, step: Number(step) };
}
