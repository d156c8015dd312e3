import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  id: string;
  title: string;
  done: boolean;
  /** What stands now, in words. */
  now: string;
  children: ReactNode;
}

/** A step with what stands of it; done is said by a word beside the mark. */
export function Step({ id, title, done, now, children }: Props) {
  const { t } = useTranslation();
  return (
    <li className="card begin-step" id={id}>
      <h2>
        {title}{' '}
        <span className={done ? 'begin-done' : 'quiet'}>{done ? t('begin.done') : t('begin.open')}</span>
      </h2>
      <p className="small quiet">{now}</p>
      {children}
    </li>
  );
}
