import { linkTo } from '../../domain/notices/matter-of-case';

/** Where things of a notice are read and answered. */
export interface NoticePages {
  duty: (dutyId: string) => string;
  step: (caseId: string, step: number) => string;
  wishes: string;
}

/** The pages of an engine at `publicUrl`, which has no slash at its end. */
export function noticePages(publicUrl: string): NoticePages {
  return {
    duty: (dutyId) => `${publicUrl}/duties/${dutyId}`,
    step: (caseId, step) => linkTo(publicUrl, caseId, step),
    wishes: `${publicUrl}/wishes`,
  };
}
