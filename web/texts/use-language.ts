import { useTranslation } from 'react-i18next';
import type { Bilingual } from '../api/answers';
import type { Language } from './language';

export function useLanguage(): Language {
  return useTranslation().i18n.language === 'en' ? 'en' : 'zh';
}

/** Picks the side of a text that the engine has in both languages. */
export function useSide(): (text: Bilingual) => string {
  const language = useLanguage();
  return (text) => text[language];
}
