import { switchLanguage } from '../texts/start-texts';
import { useLanguage } from '../texts/use-language';

/** Named in the language that it leads to. */
export function LanguageSwitch() {
  const other = useLanguage() === 'zh' ? 'en' : 'zh';
  return (
    <button
      className="plain"
      type="button"
      lang={other === 'en' ? 'en' : 'zh-CN'}
      onClick={() => void switchLanguage(other)}
    >
      {other === 'en' ? 'English' : '中文'}
    </button>
  );
}
