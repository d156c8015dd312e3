import Popover from 'antd/es/popover';
import { useTranslation } from 'react-i18next';
import { WhySteps, type Derived } from './why-steps';

/** The dotted word beside a date: opens the rule, the calendar day and the shift. */
export function Why({ round, now }: { round: Derived; now: string }) {
  const { t } = useTranslation();
  return (
    <Popover trigger="click" placement="bottom" content={<WhySteps round={round} now={now} />}>
      <button className="why" type="button">
        {t('why.ask')}
      </button>
    </Popover>
  );
}
