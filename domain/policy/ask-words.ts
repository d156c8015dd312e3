import type { Cadence } from './schema';
import type { Bilingual } from './words';

/** What an outcome is asked for, its named parts included: 请分别写：… / Please tell of each: … */
export function askInWords({ ask, parts }: Cadence['outcome']): Bilingual {
  if (parts === undefined) return ask;
  const zh = parts.map(({ title }) => title.zh).join('、');
  const en = parts.map(({ title }) => title.en).join(', ');
  return { zh: `${ask.zh}（分别写：${zh}）`, en: `${ask.en} (of each: ${en})` };
}
