import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Standing } from '../api/answers';

const ring = <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.6" />;
const stroke = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.6, strokeLinecap: 'round' } as const;
const cut = {
  fill: 'none',
  stroke: 'var(--bg-container)',
  strokeWidth: 1.7,
  strokeLinecap: 'round',
} as const;

/** One shape a standing: they differ without colour, on paper too. */
const shapes: Record<Standing, ReactNode> = {
  verified: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="M4.6 8.2l2.3 2.3 4.5-4.8" {...cut} strokeLinejoin="round" />
    </>
  ),
  reported: (
    <>
      {ring}
      <path d="M8 1.8a6.2 6.2 0 0 1 0 12.4z" fill="currentColor" />
    </>
  ),
  open: ring,
  returned: <path d="M6.5 2.5L3 6l3.5 3.5M3.4 6H10a3.5 3.5 0 0 1 0 7H6" {...stroke} strokeLinejoin="round" />,
  overdue: (
    <>
      <path d="M8 1.2l7.2 13.2H.8z" fill="currentColor" stroke="currentColor" strokeLinejoin="round" />
      <path d="M8 6v4" {...cut} />
      <circle cx="8" cy="12.2" r=".95" fill="var(--bg-container)" />
    </>
  ),
  excused: (
    <>
      <circle
        cx="8"
        cy="8"
        r="6.2"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        strokeDasharray="2.4 1.9"
      />
      <path d="M5 8h6" {...stroke} />
    </>
  ),
};

export function StandingIcon({ standing }: { standing: Standing }) {
  return (
    <svg className={`mark mark-${standing}`} viewBox="0 0 16 16" aria-hidden="true">
      {shapes[standing]}
    </svg>
  );
}

/** The shape and the word. */
export function StandingMark({ standing }: { standing: Standing }) {
  const { t } = useTranslation();
  return (
    <span className={`standing standing-${standing}`}>
      <StandingIcon standing={standing} />
      {t(`standing.${standing}`)}
    </span>
  );
}
