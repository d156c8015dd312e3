import Slider from 'antd/es/slider';
import Switch from 'antd/es/switch';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, dateOf, daysFrom } from '../dates/civil';
import { useSpokenDates } from '../dates/use-spoken-dates';
import type { Trail, TrailSpan } from './trail';

interface Props {
  trail: Trail;
  span: TrailSpan;
  set: (span: TrailSpan) => void;
}

/** One handle: the state on that day. Two: what changed from the one day to the other. Arrows move a handle by a day. */
export function DateSlider({ trail, span, set }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const { now } = trail;
  // Of the address, not of the answer: that one is still of the day before while a handle moves on.
  const { from, until } = span;
  const { day } = useSpokenDates(now);
  const today = dateOf(now);
  const first = addDays(trail.firstDay ?? today, -1);
  const length = Math.max(1, daysFrom(first, today));
  const nth = (date: string | undefined, none: number): number =>
    date === undefined ? none : Math.min(length, Math.max(0, daysFrom(first, date)));
  const chosen: [number, number] = [nth(from, 0), nth(until, length)];
  // It stays where it was let go: the address follows a moment later.
  const [moving, move] = useState<[number, number] | null>(null);
  const compares = from !== undefined;
  const [start, end] = moving ?? chosen;
  const dateAt = (place: number): string => addDays(first, place);
  const untilAt = (place: number): TrailSpan => (place === length ? {} : { until: dateAt(place) });
  const shared = {
    min: 0,
    max: length,
    tooltip: { formatter: (place: number | undefined) => (place === undefined ? '' : day(dateAt(place))) },
  };
  const spoken = (place: number | undefined): string => day(dateAt(place ?? 0));
  return (
    <section className="card trail-slider" aria-label={t('trail.slider')}>
      <p className="trail-dates" aria-live="polite">
        {compares
          ? t('trail.between', { from: spoken(start), until: spoken(end) })
          : t('trail.asOf', { day: spoken(end) })}
      </p>
      {compares ? (
        <Slider
          {...shared}
          range
          value={[start, end]}
          onChange={(value) => move(value as [number, number])}
          onChangeComplete={(value) => {
            const [from = 0, until = length] = value;
            set({ from: dateAt(from), ...untilAt(until) });
          }}
          ariaLabelForHandle={[t('trail.fromDay'), t('trail.untilDay')]}
          ariaValueTextFormatterForHandle={[spoken, spoken]}
        />
      ) : (
        <Slider
          {...shared}
          value={end}
          onChange={(value) => move([0, value])}
          onChangeComplete={(value) => set(untilAt(value))}
          ariaLabelForHandle={t('trail.untilDay')}
          ariaValueTextFormatterForHandle={spoken}
        />
      )}
      <p className="trail-ends small quiet">
        <span>{day(first)}</span>
        <span>{t('trail.today', { day: day(today) })}</span>
      </p>
      <p className="trail-compare">
        <Switch
          id={id}
          size="small"
          checked={compares}
          onChange={(on) => {
            move(null);
            set({ ...(on ? { from: first } : {}), ...untilAt(end) });
          }}
        />
        <label htmlFor={id}>{t('trail.compare')}</label>
      </p>
    </section>
  );
}
