import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { NumberLink } from '../board/number-link';
import { useSide } from '../texts/use-language';
import { withQuery } from '../api/client';
import type { CasePage, Rung } from './answers';
import type { CaseFilter } from './queries';

/** The cases in a sentence: every number leads to the column that it counts. */
export function CasesLead({ page, filter }: { page: CasePage; filter: CaseFilter }) {
  const { t } = useTranslation();
  const side = useSide();
  const sum = (rung: Rung | null): number =>
    page.counts.filter((each) => each.rung === rung).reduce((all, { count }) => all + count, 0);
  const total = page.counts.reduce((all, { count }) => all + count, 0);
  const to = (rung: string): string => withQuery('/cases', { ...filter, rung, stage: undefined });
  const parts = page.rungs
    .map(({ rung, title }) => ({ key: String(rung), count: sum(rung), title: side(title) }))
    .filter(({ count }) => count > 0);
  const watching = sum(null);
  const said = [
    ...parts.map(({ key, count, title }) => ({ key, words: t('cases.part', { title, count }) })),
    ...(watching > 0 ? [{ key: 'none', words: t('cases.watchingPart', { count: watching }) }] : []),
  ];
  return (
    <header className="lead">
      <h1 className="say small-say">
        {total === 0
          ? t('cases.none')
          : t(filter.status === 'closed' ? 'cases.closedSentence' : 'cases.sentence', { count: total })}
        {said.map(({ key, words }, index) => (
          <Fragment key={key}>
            {t(index === 0 ? 'cases.colon' : 'cases.comma')}
            <NumberLink to={to(key)}>{words}</NumberLink>
          </Fragment>
        ))}
        {total === 0 ? null : t('cases.end')}
      </h1>
      <p>{t('cases.lead')}</p>
    </header>
  );
}
