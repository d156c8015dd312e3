import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { WhyStep } from '../api/answers';
import { useSourceWords } from '../dates/use-source-words';
import { useSide } from '../texts/use-language';

type Heading =
  | 'date.due'
  | 'date.opens'
  | 'date.lateAfter'
  | 'date.closes'
  | 'story'
  | 'ahead'
  | 'verdict'
  | 'asked'
  | 'slot'
  | 'person'
  | 'told'
  | 'attempt';

interface Props {
  steps: readonly WhyStep[];
  now: string;
  /** What stands below a look that made a notice, by the notice's id. */
  ofNotice?: (deliveryId: string) => ReactNode;
}

/** The steps of a derivation under a heading each date or matter, a step with its source below it. */
export function StepList({ steps, now, ofNotice = () => null }: Props) {
  const { t } = useTranslation();
  const groups: { heading: Heading; steps: WhyStep[] }[] = [];
  for (const step of steps) {
    const heading = headingOf(step);
    const group = groups.at(-1);
    if (group?.heading === heading) group.steps.push(step);
    else groups.push({ heading, steps: [step] });
  }
  return groups.map(({ heading, steps: all }) => (
    <section key={heading}>
      <h3>{t(`whyPanel.${heading}`)}</h3>
      <ol>
        {all.map((step, index) => (
          <Step key={index} step={step} now={now} ofNotice={ofNotice} />
        ))}
      </ol>
    </section>
  ));
}

function Step({ step, now, ofNotice }: Required<Omit<Props, 'steps'>> & { step: WhyStep }) {
  const side = useSide();
  const sourceWords = useSourceWords(now);
  const differs = 'agrees' in step ? !step.agrees : 'permitted' in step && !step.permitted;
  const deliveryId = step.what === 'checkpoint' ? step.deliveryId : null;
  return (
    <li className={differs ? 'differs' : undefined}>
      <p>{side(step.says)}</p>
      <p className="small quiet">{sourceWords(step.source)}</p>
      {deliveryId === null ? null : ofNotice(deliveryId)}
    </li>
  );
}

function headingOf(step: WhyStep): Heading {
  if ('of' in step) return `date.${step.of}`;
  switch (step.what) {
    case 'opened':
    case 'moved':
    case 'fact':
    case 'checkpoint':
      return 'story';
    case 'slot-day':
    case 'pause':
      return 'slot';
    case 'told-case':
    case 'covered':
      return 'told';
    case 'bounced':
      return 'attempt';
    default:
      return step.what;
  }
}
