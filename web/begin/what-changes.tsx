import { useTranslation } from 'react-i18next';
import type { DraftAnswer } from '../year/answers';
import { ComparedYear } from '../year/compared-year';
import { DraftErrors } from '../year/draft-errors';

/** What becomes of this year: with no rules before, all of it is new, and a count says it. */
export function WhatChanges({ answer, first, year }: { answer: DraftAnswer; first: boolean; year: number }) {
  const { t } = useTranslation();
  const { comparison, errors } = answer;
  if (comparison === null) return <DraftErrors errors={errors} />;
  if (first)
    return (
      <p>
        {t('begin.force.first', {
          ...{ year, rounds: comparison.added.filter(({ skipped }) => skipped === null).length },
        })}
        {comparison.unresolved.length === 0
          ? null
          : ` ${t('begin.force.questions', { count: comparison.unresolved.length })}`}
      </p>
    );
  return <ComparedYear comparison={comparison} sides={[t('year.compare.inForce'), t('begin.force.then')]} />;
}
