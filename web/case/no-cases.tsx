import Button from 'antd/es/button';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { StateCard } from '../states/state-card';
import { useSide } from '../texts/use-language';
import type { CasePage } from './answers';
import { stages } from './case-filter-bar';
import type { CaseFiltering, CaseFilterName } from './case-filter';

/** Nothing to show: no case at all, or a filter leaves none, and then it can be dropped. */
export function NoCases({ filter, set, rungs }: CaseFiltering & { rungs: CasePage['rungs'] }) {
  const { t } = useTranslation();
  const side = useSide();
  const known = stages.find((stage) => stage === filter.stage);
  const rung = rungs.find((each) => each.rung === filter.rung);
  const words: [CaseFilterName, string | undefined][] = [
    ['rung', rung === undefined ? filter.rung && t('cases.watching') : side(rung.title)],
    ['stage', known === undefined ? filter.stage : t(`cases.stages.${known}`)],
    ['q', filter.q === undefined ? undefined : t('cases.q', { q: filter.q })],
    ['unit', filter.unit],
    ['status', filter.status === 'closed' ? t('cases.status.closed') : undefined],
  ];
  const active = words.flatMap(([name, said]) => (said === undefined ? [] : [{ name, said }]));
  if (active.length === 0) {
    return (
      <StateCard
        title={t('cases.none')}
        actions={
          <Link className="link" to="/">
            {t('states.toBoard')}
          </Link>
        }
      >
        <p>{t('cases.noneWords')}</p>
      </StateCard>
    );
  }
  return (
    <StateCard
      title={t('cases.empty')}
      actions={active.map(({ name, said }) => (
        <Button key={name} onClick={() => set(name, undefined)}>
          {t('cases.drop', { what: said })}
        </Button>
      ))}
    >
      <p>{t('cases.emptyWords')}</p>
    </StateCard>
  );
}
