import { useInfiniteQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../states/refusal';
import { trailQuery, type OfTrail, type TrailLine } from './trail';

interface Props {
  line: TrailLine;
  of: OfTrail;
  /** How they are shown. */
  children: (members: readonly TrailLine[]) => ReactNode;
}

/** What a line with a count stands for, one by one, asked for once it is opened. */
export function EachOf({ line, of, children }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <details className="behind" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('trail.each', { count: line.count })}</summary>
      {open ? (
        <Members line={line} of={of}>
          {children}
        </Members>
      ) : null}
    </details>
  );
}

function Members({ line, of, children }: Props) {
  const { t } = useTranslation();
  const span = { ...of.span, kind: line.kind, day: line.day };
  const { data, error, hasNextPage, fetchNextPage, isFetching } = useInfiniteQuery(
    trailQuery(of.kind, of.id, span),
  );
  if (data === undefined)
    return error === null ? <p className="quiet">{t('states.loading')}</p> : <Refusal error={error} />;
  return (
    <>
      {children(data.pages.flatMap(({ lines }) => lines))}
      {hasNextPage ? (
        <Button onClick={() => void fetchNextPage()} loading={isFetching}>
          {t('trail.further')}
        </Button>
      ) : null}
    </>
  );
}
