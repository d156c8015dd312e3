import Button from 'antd/es/button';
import Drawer from 'antd/es/drawer';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** A button that opens a derivation beside the page; what is in it is asked for only then. */
export function WhyDrawer({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  // The keyboard goes on where it came from, also where the panel is closed before it has slid in: then the drawer
  // itself does not give the focus back.
  useEffect(() => {
    if (wasOpen.current && !open) button.current?.focus();
    wasOpen.current = open;
  }, [open]);
  return (
    <>
      <Button ref={button} onClick={() => setOpen(true)}>
        {t('whyPanel.open')}
      </Button>
      <Drawer
        title={t('whyPanel.title')}
        open={open}
        onClose={() => setOpen(false)}
        size="min(640px, 100vw)"
        destroyOnHidden
        rootClassName="why-drawer"
      >
        {children}
      </Drawer>
    </>
  );
}
