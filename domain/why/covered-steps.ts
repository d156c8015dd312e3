import type { DutyName } from './asked-steps';
import type { NoticeStep } from './notice-step';
import { engine } from './source';
import { spokenMoment } from './spoken';

/** A case that spoke of a duty, so that its reminders stood back. */
export interface Cover {
  caseId: string;
  duty: DutyName;
  from: Date;
  /** Null: the case is open. */
  until: Date | null;
}

/** Why a reminder left later than it could have: a case covered its duty meanwhile. */
export function coveredSteps(covers: readonly Cover[], iso: (at: Date) => string): NoticeStep[] {
  return covers.map(({ caseId, duty, from, until }) => {
    const [start, end] = [iso(from), until === null ? null : iso(until)];
    const begun = spokenMoment(start);
    const ended = end === null ? { zh: '现在', en: 'now' } : spokenMoment(end);
    return {
      what: 'covered',
      says: {
        zh: `${duty.unit} ${duty.period}：${begun.zh}到${ended.zh}由案件 ${caseId} 处理，提示先停`,
        en: `${duty.unit}, ${duty.period}: the case ${caseId} spoke of it from ${begun.en} to ${ended.en}, so its reminders stood back`,
      },
      source: engine('case', { position: null, at: start }),
      caseId,
      dutyId: duty.id,
      from: start,
      until: end,
    };
  });
}
