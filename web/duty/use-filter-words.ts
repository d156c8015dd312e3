import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DutyItem } from '../api/answers';
import { boardQuery, type DutyFilter } from '../api/queries';
import { useSide } from '../texts/use-language';
import type { FilterName } from './duty-filter';

const statuses = [
  ...(['verified', 'reported', 'open', 'returned', 'overdue', 'excused'] as const),
  ...(['outstanding', 'extension-asked', 'closed'] as const),
] as const;

/** The order of the sentence. */
const order: readonly FilterName[] = ['unit', 'roundId', 'cadence', 'q', 'status'];

/** Each filter in words, names taken from the rows that it let through. */
export function useFilterWords(filter: DutyFilter, items: DutyItem[]): { name: FilterName; words: string }[] {
  const { t } = useTranslation();
  const side = useSide();
  const { data: board } = useQuery(boardQuery);
  const [first] = items;
  const words = (name: FilterName, value: string): string => {
    if (name === 'q') return t('duties.q', { q: value });
    if (name === 'status') {
      const status = statuses.find((known) => known === value);
      return status === undefined ? value : t(`duties.status.${status}`);
    }
    if (name === 'unit')
      return first?.unit.name ?? board?.units.find(({ unitId }) => unitId === value)?.name ?? value;
    const lane = board?.lanes.find(({ cadence, current }) =>
      name === 'cadence' ? cadence === value : current?.roundId === value,
    );
    if (name === 'cadence') return lane === undefined ? value : side(lane.title);
    if (first !== undefined)
      return t('duty.whole', { title: side(first.cadenceTitle), label: side(first.label) });
    if (lane?.current) return t('duty.whole', { title: side(lane.title), label: side(lane.current.label) });
    return t('duties.thisRound');
  };
  return order.flatMap((name) => {
    const value = filter[name];
    return value === undefined ? [] : [{ name, words: words(name, value) }];
  });
}
