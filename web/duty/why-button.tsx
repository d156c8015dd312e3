import Button from 'antd/es/button';
import Drawer from 'antd/es/drawer';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WhyPanel } from './why-panel';

/** Opens the derivation of a duty, computed when it is asked for. */
export function WhyButton({ dutyId, now }: { dutyId: string; now: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('whyPanel.open')}</Button>
      <Drawer
        title={t('whyPanel.title')}
        open={open}
        onClose={() => setOpen(false)}
        size="min(640px, 100vw)"
        destroyOnHidden
        rootClassName="why-drawer"
      >
        <WhyPanel dutyId={dutyId} now={now} />
      </Drawer>
    </>
  );
}
