import { markup, Markup } from './markup';

const FONT =
  '-apple-system,BlinkMacSystemFont,PingFang SC,HarmonyOS Sans SC,Microsoft YaHei,Noto Sans CJK SC,Segoe UI,sans-serif';

/** Ours, so it needs no escaping. */
const css = (style: string): Markup => new Markup(style);

/**
 * Values of design/mock/tokens.css. Light ones stand inline, since many mail programs drop a style
 * sheet; the sheet adds the dark ones and the narrower button. Borders stay in both, so that a program
 * which inverts colours by force keeps the blocks apart. A cell says its own type: Word's engine inherits none.
 */
export const inline = {
  page: css('margin:0;padding:0;background:#FFFFFF;color:#1B2430;-webkit-text-size-adjust:100%'),
  text: css(`background:#FFFFFF;color:#1B2430;font:400 14px/24px ${FONT};overflow-wrap:anywhere`),
  frame: css('max-width:568px;margin:0 auto'),
  inner: css(`padding:24px 16px;color:#1B2430;font:400 14px/24px ${FONT}`),
  heading: css('margin:0;font-size:20px;line-height:28px;font-weight:600;color:#1B2430;text-wrap:balance'),
  remark: css('margin:8px 0 0;color:#1B2430'),
  gap: css('margin-top:16px;border-collapse:separate'),
  block: css(`border:1px solid #CFD2CE;border-radius:8px;padding:16px;font:400 14px/24px ${FONT}`),
  when: {
    overdue: css('margin:0;font-weight:600;color:#A3161D'),
    soon: css('margin:0;font-weight:600;color:#7A4A00'),
    open: css('margin:0;font-weight:600;color:#1B2430'),
  },
  phrase: css('display:inline-block'),
  title: css('margin:4px 0 0;font-size:16px;line-height:24px;font-weight:600;color:#1B2430'),
  occasion: css('font-size:12px;line-height:20px;font-weight:400;color:#5F6975;white-space:nowrap'),
  line: css('margin:4px 0 0;color:#47525F'),
  points: css('margin:12px 0;padding:0 0 0 20px;color:#47525F'),
  point: css('margin:4px 0 0'),
  pointLink: css('display:block;padding:10px 0;color:#22344A'),
  goes: css('width:100%;margin-top:12px;border-collapse:separate'),
  face: css('border-radius:4px;text-align:center;mso-padding-alt:9px 32px'),
  button: css(
    `display:block;padding:0 32px;border:1px solid #22344A;border-radius:4px;font:600 16px/42px ${FONT};text-align:center;text-decoration:none`,
  ),
  filled: css('background:#22344A;color:#FFFFFF'),
  outlined: css('background:#FFFFFF;color:#22344A'),
  section: css('margin:32px 0 0;font-size:14px;line-height:24px;font-weight:600;color:#1B2430'),
  list: css('margin:8px 0 0;padding:0 0 0 20px;color:#47525F'),
  footer: css(
    'border-top:1px solid #E4E5E0;margin-top:32px;padding-top:12px;font-size:12px;line-height:20px;color:#5F6975',
  ),
  footerLine: css('margin:4px 0 0;font-size:12px;line-height:20px'),
  footerLink: css('color:#22344A;text-decoration:underline'),
} as const;

export const styleSheet = markup`<style>
:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (min-width:480px){.go{width:auto!important}}
@media (prefers-color-scheme:dark){
.page,.open{color:#E8EAED!important}.page{background:#191F26!important}
.block{border-color:#3A444F!important}
.overdue{color:#FF938D!important}.soon{color:#EABB62!important}
.second{color:#B7BFC9!important}.third{color:#97A1AD!important}
.link{color:#C8D6E7!important}
.go a{border-color:#C8D6E7!important}
.filled{background:#C8D6E7!important;color:#12161B!important}
.outlined{background:#191F26!important;color:#C8D6E7!important}
.footer{border-color:#2A323B!important}
}
</style>`;
