import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en';
import { chosenLanguage, keepLanguage, type Language } from './language';
import { zh } from './zh';

export async function startTexts(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: chosenLanguage(),
    fallbackLng: 'zh',
    resources: { zh: { translation: zh }, en: { translation: en } },
    // React escapes by itself.
    interpolation: { escapeValue: false },
  });
  tellDocument();
}

export async function switchLanguage(language: Language): Promise<void> {
  keepLanguage(language);
  await i18next.changeLanguage(language);
  tellDocument();
}

function tellDocument(): void {
  document.documentElement.lang = i18next.language === 'en' ? 'en' : 'zh-CN';
  document.title = i18next.t('shell.product');
}
