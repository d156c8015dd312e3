import { Link } from 'react-router-dom';

/** A number that leads to the rows it counts. */
export function NumberLink({
  to,
  urgent = false,
  children,
}: {
  to: string;
  urgent?: boolean;
  children: string;
}) {
  return (
    <Link className={urgent ? 'number urgent' : 'number'} to={to}>
      {children}
    </Link>
  );
}
