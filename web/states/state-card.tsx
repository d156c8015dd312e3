import type { ReactNode } from 'react';

/** A state that ends nowhere: what it is, and what to do. */
export function StateCard({
  title,
  children,
  actions,
  alert = false,
}: {
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
  alert?: boolean;
}) {
  return (
    <section className="card state" role={alert ? 'alert' : undefined}>
      <h2 className="state-title">{title}</h2>
      {children}
      {actions === undefined ? null : <div className="state-actions">{actions}</div>}
    </section>
  );
}
