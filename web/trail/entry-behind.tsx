import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfTrail, TrailLine } from './trail';

interface Props {
  line: TrailLine;
  entry: NonNullable<TrailLine['entry']>;
  of: OfTrail;
}

/** The entry as the log has it, opened in place: its position and digest, its text, and how to prove it. */
export function EntryBehind({ line, entry, of }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <details className="behind" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('trail.behind', { position: line.position })}</summary>
      {open ? (
        <>
          <dl>
            <dt>{t('trail.position')}</dt>
            <dd>{line.position}</dd>
            <dt>{t('trail.entryId')}</dt>
            <dd>
              <code>{entry.id}</code>
            </dd>
            <dt>{t('trail.digest')}</dt>
            <dd>
              <code>{entry.digest}</code>
            </dd>
          </dl>
          <pre tabIndex={0} aria-label={t('trail.raw')}>
            {JSON.stringify(JSON.parse(entry.body), null, 2)}
          </pre>
          <p className="small quiet">{t('trail.prove')}</p>
          <pre tabIndex={0} aria-label={t('trail.proveCommand')}>
            {provingCommand(of)}
          </pre>
        </>
      ) : null}
    </details>
  );
}

/** A duty is proved with its round. */
function provingCommand({ kind, id }: OfTrail): string {
  const option = kind === 'duty' ? '--round ID' : `--${kind} ${id}`;
  return `duban audit export ${option} --out bundle.json\nduban audit verify bundle.json`;
}
