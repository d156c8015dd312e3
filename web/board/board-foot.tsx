import { useTranslation } from 'react-i18next';
import type { Board } from '../api/answers';
import { useSpokenDates } from '../dates/use-spoken-dates';

export function BoardFoot({ board }: { board: Board }) {
  const { t } = useTranslation();
  const { moment, exact } = useSpokenDates(board.now);
  const { last, next } = board.checkpoints;
  return (
    <footer className="foot">
      <span title={last === null ? undefined : exact(last)}>
        {last === null ? t('board.foot.noLast') : t('board.foot.last', { when: moment(last) })}
      </span>
      {next === null ? null : <span title={exact(next)}>{t('board.foot.next', { when: moment(next) })}</span>}
      {board.sample ? <span className="sample">{t('board.foot.sample')}</span> : null}
    </footer>
  );
}
