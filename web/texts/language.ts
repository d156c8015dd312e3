export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

const KEY = 'duban.language';

/** The language that was chosen on this device; Chinese where none was. */
export function chosenLanguage(): Language {
  return localStorage.getItem(KEY) === 'en' ? 'en' : 'zh';
}

export function keepLanguage(language: Language): void {
  localStorage.setItem(KEY, language);
}
