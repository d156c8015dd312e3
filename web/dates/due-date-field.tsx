import Input from 'antd/es/input';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { instantAt } from './civil';

/** The hour at which what a person sets a date for is due. */
const DUE_TIME = '18:00';

/** The end of that working day as an instant, ISO 8601 with the zone's offset. */
export const dueOn = (date: string, zone: string): string => instantAt(date, DUE_TIME, zone);

interface Props {
  label: string;
  /** The first date that can be chosen. */
  min: string;
  value: string;
  set: (date: string) => void;
}

/** A civil date until whose 18:00 something is due. */
export function DueDateField({ label, min, value, set }: Props) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <>
      <label htmlFor={id}>
        {label} <span className="small quiet">{t('duty.newDueHint')}</span>
      </label>
      <Input id={id} type="date" min={min} value={value} onChange={({ target }) => set(target.value)} />
    </>
  );
}
