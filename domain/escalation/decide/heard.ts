import type { CommandRefusal } from '../case-command';
import { isoInZone } from '../../calendar/civil-time';
import { spokenMoment } from '../../why/spoken';
import { refuse, wrongStage } from '../refuse';
import type { At } from './at';

/** No decision before the hearing's window is over, said or unsaid; none while it is put off. */
export function hearingIsOver({ step, context }: At): CommandRefusal | null {
  if (step.stage === 'proposed' || step.stage === 'hearing') {
    if (step.hearing === null) {
      return refuse(
        'window-not-over',
        '告知书尚未送达，听取说明还没有开始',
        'the notice of proposed facts has not arrived: expected a hearing that is over',
      );
    }
    const until = spokenMoment(isoInZone(new Date(step.hearing.until), context.zone));
    return refuse(
      'window-not-over',
      `听取说明到${until.zh}才结束`,
      `the hearing runs until ${until.en}: expected it to be over`,
    );
  }
  if (step.stage === 'deferred' && step.decision?.until != null) {
    const until = spokenMoment(isoInZone(new Date(step.decision.until), context.zone));
    return wrongStage('deferred', `暂缓到${until.zh}`, `the day to which it was put off, ${until.en}`);
  }
  return null;
}

/** Who decides has opened every reply: themselves, not somebody for them. */
export function repliesOpened({ step, asker }: At): CommandRefusal | null {
  const unread = step.replies.filter(({ openedBy }) => !openedBy.includes(asker.by.personId)).length;
  if (unread === 0) return null;
  return refuse(
    'reply-not-opened',
    `还有 ${unread} 份说明没有打开看过`,
    `expected every reply opened by who decides, found ${unread} that are not`,
  );
}
