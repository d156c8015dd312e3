import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { useSpokenDates } from '../dates/use-spoken-dates';
import type { PaperRef } from './answers';

const kinds = [
  'proposed-facts',
  'criticism-notice',
  'interview-notice',
  'circular',
  'handling-proposal',
  'supervision-notice',
  'interview-record',
  'appeal-answer',
  'closing-notice',
] as const;

/** The papers of a case, each with its state and number; one that was withdrawn keeps its number. */
export function PaperList({ documents, now }: { documents: PaperRef[]; now: string }) {
  const { t } = useTranslation();
  const { day } = useSpokenDates(now);
  if (documents.length === 0) return <p className="small quiet">{t('caseFile.noDocuments')}</p>;
  return (
    <ul className="papers">
      {documents.map(({ id, kind, state, number, statutoryNumber, issuedAt, draftedAt }) => {
        const known = kinds.find((each) => each === kind);
        return (
          <li key={id}>
            <PaperIcon />
            <div>
              <Link className="link" to={`/documents/${encodeURIComponent(id)}`}>
                {known === undefined ? kind : t(`caseFile.docKind.${known}`)}
              </Link>
              <p className="small quiet">
                {[
                  t(`caseFile.docState.${state}`),
                  statutoryNumber ?? number ?? t('caseFile.docNoNumber'),
                  day((issuedAt ?? draftedAt).slice(0, 10)),
                ].join(t('cases.comma'))}
              </p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function PaperIcon() {
  return (
    <svg className="mark" viewBox="0 0 16 16" aria-hidden="true">
      <path
        d="M3.5 1.5h6l3 3v10h-9z M9.5 1.5v3h3 M5.5 8h5 M5.5 11h5"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.3"
        strokeLinejoin="round"
      />
    </svg>
  );
}
