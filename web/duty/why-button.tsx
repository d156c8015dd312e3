import { WhyDrawer } from './why-drawer';
import { WhyPanel } from './why-panel';

/** Opens the derivation of a duty, computed when it is asked for. */
export function WhyButton({ dutyId, now }: { dutyId: string; now: string }) {
  return (
    <WhyDrawer>
      <WhyPanel dutyId={dutyId} now={now} />
    </WhyDrawer>
  );
}
