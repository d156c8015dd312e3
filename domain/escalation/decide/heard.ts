import type { CommandRefusal } from '../case-command';
import { refuse, wrongStage } from '../refuse';
import type { At } from './at';

/** No decision before the hearing's window is over, said or unsaid; none while it is put off. */
export function hearingIsOver({ step }: At): CommandRefusal | null {
  if (step.stage === 'proposed' || step.stage === 'hearing') {
    const until = step.hearing?.until;
    return refuse(
      'window-not-over',
      until === undefined ? '告知书尚未送达，听取说明还没有开始' : `听取说明的期限到 ${until} 才结束`,
      until === undefined
        ? 'the notice of proposed facts has not arrived: expected a hearing that is over'
        : `the hearing runs until ${until}: expected it to be over`,
    );
  }
  if (step.stage === 'deferred') {
    return wrongStage(
      'deferred',
      `暂缓到 ${step.decision?.until ?? ''}`,
      `the day to which it was put off, ${step.decision?.until ?? ''}`,
    );
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
