import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { noticeWhyQuery } from '../api/queries';
import { useProblemWords } from '../states/use-problem-words';
import { StepList } from './step-list';

/** Why the notice that came of a look went when it went, and to whom; asked for on the spot. */
export function NoticeReason({ deliveryId, now }: { deliveryId: string; now: string }) {
  const { t } = useTranslation();
  const problemWords = useProblemWords();
  const [open, setOpen] = useState(false);
  const { data: why, error } = useQuery({ ...noticeWhyQuery(deliveryId), enabled: open });
  return (
    <>
      <button type="button" className="plain small" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t(open ? 'whyPanel.noticeHide' : 'whyPanel.notice')}
      </button>
      {open && error !== null ? <p role="alert">{problemWords(error).words}</p> : null}
      {open && why !== undefined ? (
        <div className="notice-reason">
          <StepList steps={why.steps} now={now} />
        </div>
      ) : null}
    </>
  );
}
