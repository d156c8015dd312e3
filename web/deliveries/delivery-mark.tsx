import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Delivery, DeliveryState } from './deliveries';

const pen = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.6 } as const;
const stroke = { ...pen, strokeLinecap: 'round', strokeLinejoin: 'round' } as const;
const ring = <circle cx="8" cy="8" r="6.2" {...pen} />;

/** One shape a state: they differ without colour, on paper too. */
const shapes: Record<DeliveryState, ReactNode> = {
  queued: (
    <>
      {ring}
      <path d="M8 4.6V8l2.2 1.6" {...stroke} />
    </>
  ),
  sending: <path d="M2 8h11M9 4l4 4-4 4" {...stroke} />,
  accepted: <path d="M3 8.6l3.2 3.2L13 4.6" {...stroke} />,
  refused: (
    <>
      {ring}
      <path d="M4 12L12 4" {...stroke} />
    </>
  ),
  bounced: <path d="M6.5 2.5L3 6l3.5 3.5M3.4 6H10a3.5 3.5 0 0 1 0 7H6" {...stroke} />,
  unknown: (
    <>
      <path d="M5.4 5.4a2.6 2.6 0 1 1 3.9 2.3c-.9.5-1.3 1-1.3 2" {...stroke} />
      <circle cx="8" cy="12.6" r="1" fill="currentColor" />
    </>
  ),
  failed: <path d="M4 4l8 8M12 4l-8 8" {...stroke} />,
  dropped: <path d="M4 8h8" {...stroke} />,
};

/** The shape and the word; beneath it what the word alone would hide. */
export function DeliveryMark({
  state,
  channel,
  mailState,
}: Pick<Delivery, 'state' | 'channel' | 'mailState'>) {
  const { t } = useTranslation();
  const onPage = state === 'accepted' && channel === 'in-app';
  // What lies on a page that nobody was told to look at has not arrived.
  const mark = onPage ? mailState : state;
  return (
    <>
      <span className={`standing delivery-${mark}`}>
        <svg className="mark" viewBox="0 0 16 16" aria-hidden="true">
          {shapes[mark]}
        </svg>
        {t(onPage ? 'deliveries.onPage' : `deliveries.state.${state}`)}
      </span>
      {mark === state ? null : (
        <span className="small quiet block">
          {t('deliveries.instead', { state: t(`deliveries.state.${mailState}`) })}
        </span>
      )}
    </>
  );
}
