import type { NoticeBlock } from './block';
import { inline } from './mail-style';
import { markup, type Markup } from './markup';

/** A link that looks like a button, 44 px high. Word's engine takes height and colour from the cell around it. */
export function actionButton({ action, link }: NoticeBlock, label: string, filled: boolean): Markup {
  const look = filled ? 'filled' : 'outlined';
  const ground = filled ? '#22344A' : '#FFFFFF';
  return markup`<table role="presentation" cellpadding="0" cellspacing="0" border="0" class="go" style="${inline.goes}"><tr><td align="center" bgcolor="${ground}" class="face ${look}" style="${inline.face};${inline[look]}"><a class="${look}" style="${inline.button};${inline[look]}" href="${link}" aria-label="${label}">${action}</a></td></tr></table>`;
}
