import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSpokenDates } from '../dates/use-spoken-dates';
import { mineQuery, noteOpened, type Mine } from './wishes';

/** One notice of the reader's own. Unfolding it is opening it: said once, by this page alone. */
export function MyNotice({ notice, now }: { notice: Mine['items'][number]; now: string }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { moment } = useSpokenDates(now);
  const { id, at, subject, text, opened } = notice;
  const note = useMutation({
    mutationFn: () => noteOpened(id),
    onSuccess: () =>
      client.setQueryData(mineQuery.queryKey, (mine) =>
        mine === undefined
          ? mine
          : { ...mine, items: mine.items.map((one) => (one.id === id ? { ...one, opened: true } : one)) },
      ),
  });
  return (
    <details
      className="mine"
      onToggle={({ currentTarget }) => {
        if (currentTarget.open && !opened && note.isIdle) note.mutate();
      }}
    >
      <summary>
        {subject} <span className="small quiet">{moment(at)}</span>
        {opened ? null : <span className="tag">{t('wishes.new')}</span>}
      </summary>
      <p className="said">{text ?? t('wishes.erased')}</p>
    </details>
  );
}
