import { useTranslation } from 'react-i18next';
import { useSide } from '../texts/use-language';
import type { CaseStory } from './answers';

type Term = CaseStory['ladder']['rungs'][number]['terms'][number];

/** What a rung takes and gives. Where the case stands it lies open; the other rungs keep theirs folded. */
export function RungTerms({ terms, open }: { terms: Term[]; open: boolean }) {
  const { t } = useTranslation();
  const side = useSide();
  if (terms.length === 0) return null;
  const lines = terms.map((term) => (
    <p key={term.en} className="small">
      {side(term)}
    </p>
  ));
  if (open || terms.length === 1) return lines;
  return (
    <details>
      <summary className="small">{t('caseFile.rungTerms')}</summary>
      {lines}
    </details>
  );
}
