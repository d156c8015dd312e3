import Popover from 'antd/es/popover';
import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { DueDerivation } from './due-derivation';
import { WhyOfDuty } from './why-of-duty';
import { WhySteps, type Derived } from './why-steps';

/** The dotted word beside a date: opens the rule, the calendar day and the shift. */
export function Why({ round, now }: { round: Derived; now: string }) {
  const { t } = useTranslation();
  const dutyId = useContext(WhyOfDuty);
  const told = <WhySteps round={round} now={now} />;
  const content = dutyId === null ? told : <DueDerivation dutyId={dutyId} now={now} otherwise={told} />;
  return (
    <Popover trigger="click" placement="bottom" content={content}>
      <button className="why" type="button">
        {t('why.ask')}
      </button>
    </Popover>
  );
}
