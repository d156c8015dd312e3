import type { NoticeRequest } from '../../prisma/generated/client';

/** What a request asks a notice to say, as far as its words need it. */
export type Asked = Pick<
  NoticeRequest,
  'id' | 'postId' | 'dutyId' | 'caseId' | 'step' | 'personId' | 'kind'
> & {
  heldFor: string | null;
};

/** One person, and what one notice is to say to them. */
export interface Recipient {
  /** The delivery, or whatever else its caller tells the recipients apart by. */
  key: string;
  officeId: string;
  personId: string;
  requests: Asked[];
}
