import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../api/problem';
import { useLanguage } from '../texts/use-language';

const known = [
  'sign-in',
  'role',
  'no-post',
  'own-outcome',
  'other-unit',
  'duty-unknown',
  'mail-unknown',
  'delivery-unknown',
  'still-on-its-way',
  'asked-already',
  'nothing-stands',
  'nobody-answers',
  'person-left',
  'not-owed',
  'nothing-to-review',
  'nothing-to-excuse',
  'due-in-the-past',
  'idempotency-key-reused',
  'invalid',
  'internal',
] as const;

/** A refusal in the reader's words; what the engine itself said comes after it. */
export function useProblemWords(): (error: unknown) => { words: string; code: string; detail: string } {
  const { t } = useTranslation();
  const language = useLanguage();
  return (error) => {
    if (!(error instanceof ApiProblem)) return { words: t('problem.offline'), code: 'offline', detail: '' };
    if (error.detailZh !== null)
      return { words: language === 'zh' ? error.detailZh : error.detail, code: error.title, detail: '' };
    const code = known.find((title) => title === error.title);
    const words = code === undefined ? t('problem.other') : t(`problem.${code}`);
    return { words, code: error.title, detail: error.detail };
  };
}
