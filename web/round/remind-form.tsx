import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSpokenDates } from '../dates/use-spoken-dates';
import { useIdempotencyKey } from '../duty/use-idempotency-key';
import { ReasonedAct } from '../states/reasoned-act';
import { remindRound, roundQuery, type RoundStory } from './round';

/** Reminds by hand who still owes; where it can't be done now, it says why instead. */
export function RemindForm({ round }: { round: RoundStory }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { roundId: id, reminderBar: bar, now, counts } = round;
  const { moment } = useSpokenDates(now);
  const { key, settle } = useIdempotencyKey(`remind.${id}`);
  const { data, mutate, isPending, error } = useMutation({
    mutationFn: (reason: string) => remindRound(id, reason, key(reason)),
    onSettled: (_answer, failed) => settle(failed),
    onSuccess: () => client.invalidateQueries({ queryKey: roundQuery(id).queryKey }),
  });
  if (data !== undefined)
    return <p role="status">{t('round.remind.done', { count: data.asked, when: moment(data.leavesAt) })}</p>;
  if (bar !== null) {
    const when = bar.at === null ? '' : moment(bar.at);
    return bar.because === 'closed' ? null : (
      <p className="small quiet">{t(`round.remind.bar.${bar.because}`, { when })}</p>
    );
  }
  const owing = counts.open + counts.returned + counts.overdue;
  return (
    <ReasonedAct
      words={{
        open: t('round.remind.open', { count: owing }),
        about: t('round.remind.about'),
        reason: t('round.remind.reason'),
        hint: t('round.remind.hint'),
        need: t('round.remind.need'),
        send: t('round.remind.send'),
        cancel: t('round.remind.cancel'),
      }}
      busy={isPending}
      error={error}
      act={mutate}
    />
  );
}
