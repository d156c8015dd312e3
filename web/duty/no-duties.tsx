import Button from 'antd/es/button';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { StateCard } from '../states/state-card';
import type { FilterName } from './duty-filter';

interface Props {
  active: { name: FilterName; words: string }[];
  drop: (name: FilterName) => void;
  dropAll: () => void;
}

/** Nothing to list: either nothing is open, or a filter leaves nothing, and then it can be dropped. */
export function NoDuties({ active, drop, dropAll }: Props) {
  const { t } = useTranslation();
  if (active.length === 0) {
    return (
      <StateCard
        title={t('duties.none')}
        actions={
          <Link className="link" to="/">
            {t('states.toBoard')}
          </Link>
        }
      >
        <p>{t('duties.noneWords')}</p>
      </StateCard>
    );
  }
  return (
    <StateCard
      title={t('duties.empty')}
      actions={
        <>
          {active.map(({ name, words }) => (
            <Button key={name} onClick={() => drop(name)}>
              {t('duties.drop', { what: words })}
            </Button>
          ))}
          {active.length > 1 ? <Button onClick={dropAll}>{t('duties.dropAll')}</Button> : null}
        </>
      }
    >
      <p>{t('duties.emptyWords')}</p>
    </StateCard>
  );
}
