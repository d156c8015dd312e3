import { useTranslation } from 'react-i18next';
import type { WhyStep } from '../api/answers';
import { useSpokenDates } from './use-spoken-dates';

/** Where a step of a derivation can be looked up, in a few words. */
export function useSourceWords(now: string): (source: WhyStep['source']) => string {
  const { t } = useTranslation();
  const { day } = useSpokenDates(now);
  return (source) => {
    switch (source.kind) {
      case 'policy':
        return t('whyPanel.source.policy', source);
      case 'calendar':
        return source.version === null
          ? t('whyPanel.source.statutory', { date: source.date })
          : t('whyPanel.source.administered', { date: source.date, version: source.version });
      case 'fact':
        return source.position === null
          ? t('whyPanel.source.factUnplaced')
          : t('whyPanel.source.fact', { position: source.position });
      case 'roster':
        return source.from === null
          ? t('whyPanel.source.rosterUnknown')
          : t('whyPanel.source.roster', { from: day(source.from.slice(0, 10)) });
      case 'engine':
        return source.position === null
          ? t('whyPanel.source.engine', { entry: source.entry })
          : t('whyPanel.source.engineAt', { entry: source.entry, position: source.position });
    }
  };
}
