import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Proposal } from '../case/answers';
import { useSide } from '../texts/use-language';
import { BulkForm } from './bulk-form';
import { ProposalRow } from './proposal-row';

const keyOf = ({ caseId, step }: Proposal): string => `${caseId} ${step}`;

/** What waits for this decider, with boxes only where one person decides. None is ticked beforehand. */
export function DecideList({ deciding, now }: { deciding: Proposal[]; now: string }) {
  const { t } = useTranslation();
  const side = useSide();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const picked = deciding.filter((item) => item.alone && ticked.has(keyOf(item)));
  const toggle = (key: string, on: boolean): void => {
    const next = new Set(ticked);
    if (on) next.add(key);
    else next.delete(key);
    setTicked(next);
  };
  return (
    <>
      <ul className="card section proposals">
        {deciding.map((item) => {
          const key = keyOf(item);
          const label = t('proposals.pick', { unit: item.unit.name, rung: side(item.rungTitle) });
          const box = (
            <label className="box">
              <input
                type="checkbox"
                aria-label={label}
                checked={ticked.has(key)}
                onChange={({ target }) => toggle(key, target.checked)}
              />
            </label>
          );
          return <ProposalRow key={key} item={item} now={now} pick={item.alone ? box : null} />;
        })}
      </ul>
      {deciding.some(({ alone }) => alone) ? (
        <BulkForm picked={picked} now={now} done={() => setTicked(new Set())} />
      ) : null}
    </>
  );
}
