import { useTranslation } from 'react-i18next';
import { useSide } from '../texts/use-language';
import type { CaseAction, Impossible } from './answers';

export interface Choice {
  key: string;
  action: CaseAction;
}

interface Props {
  choices: Choice[];
  /** What stands in the list and cannot be chosen before the reply was opened. */
  blocked: Impossible[];
  /** The case has several steps: each choice says which it is of. */
  many: boolean;
  picked: string | null;
  pick: (key: string) => void;
}

/** One radio a choice, with what it leads to. None is chosen until a person does. */
export function ActChoices({ choices, blocked, many, picked, pick }: Props) {
  const { t } = useTranslation();
  const side = useSide();
  const of = (step: number): string => (many ? ` ${t('caseActs.of', { step })}` : '');
  return (
    <div className="choices" role="radiogroup" aria-label={t('caseActs.group')}>
      {blocked.map(({ do: what, choice, step, title, reason }) => (
        <label key={[what, step, choice].join(' ')} className="blocked">
          <input type="radio" name="act" disabled />
          <span>
            {side(title)}
            <span className="quiet">{of(step)}</span>
            <span className="small block attention">{t('caseActs.blocked', { why: side(reason) })}</span>
          </span>
        </label>
      ))}
      {choices.map(({ key, action }) => (
        <label key={key}>
          <input type="radio" name="act" value={key} checked={picked === key} onChange={() => pick(key)} />
          <span>
            {side(action.title)}
            <span className="quiet">{of(action.step)}</span>
            <span className="small block quiet">{side(action.leadsTo)}</span>
          </span>
        </label>
      ))}
    </div>
  );
}
