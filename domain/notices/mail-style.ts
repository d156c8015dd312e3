import { markup } from './markup';

/**
 * Values of design/mock/tokens.css. Light ones stand inline, since many mail programs drop a style
 * sheet; the sheet adds the dark ones and the wider button. Borders stay in both, so that a program
 * which inverts colours by force keeps the blocks apart.
 */
export const inline = {
  page: 'margin:0;background:#FFFFFF;color:#1B2430;font:400 14px/24px -apple-system,PingFang SC,HarmonyOS Sans SC,Microsoft YaHei,Noto Sans CJK SC,sans-serif;-webkit-text-size-adjust:100%;overflow-wrap:anywhere',
  frame: 'max-width:536px;margin:0 auto;padding:24px 16px',
  heading: 'margin:0;font-size:20px;line-height:28px;font-weight:600;text-wrap:balance',
  remark: 'margin:8px 0 0',
  block: 'border:1px solid #CFD2CE;border-radius:8px;padding:16px;margin-top:16px',
  when: {
    overdue: 'margin:0;font-weight:600;color:#A3161D',
    soon: 'margin:0;font-weight:600;color:#7A4A00',
    open: 'margin:0;font-weight:600;color:#1B2430',
  },
  phrase: 'display:inline-block',
  title: 'margin:4px 0 0;font-size:16px;line-height:24px;font-weight:600',
  occasion: 'font-size:12px;line-height:20px;font-weight:400;color:#5F6975;white-space:nowrap',
  line: 'margin:4px 0 0;color:#47525F',
  points: 'margin:12px 0;padding:0 0 0 20px',
  point: 'margin:4px 0 0',
  pointLink: 'display:block;padding:10px 0;color:#22344A',
  button:
    'display:block;box-sizing:border-box;margin-top:12px;padding:0 32px;border:1px solid #22344A;border-radius:4px;font-size:16px;line-height:42px;font-weight:600;text-align:center;text-decoration:none',
  filled: 'background:#22344A;color:#FFFFFF',
  outlined: 'background:#FFFFFF;color:#22344A',
  section: 'margin:32px 0 0;font-size:14px;line-height:24px;font-weight:600',
  list: 'margin:8px 0 0;padding:0 0 0 20px',
  footer:
    'border-top:1px solid #E4E5E0;margin-top:32px;padding-top:12px;font-size:12px;line-height:20px;color:#5F6975',
  footerLine: 'margin:4px 0 0',
} as const;

export const styleSheet = markup`<style>
:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (min-width:480px){.go{display:inline-block!important}}
@media (prefers-color-scheme:dark){
.page,.open{color:#E8EAED!important}.page{background:#191F26!important}
.block{border-color:#3A444F!important}
.overdue{color:#FF938D!important}.soon{color:#EABB62!important}
.second{color:#B7BFC9!important}.third{color:#97A1AD!important}
.link{color:#C8D6E7!important}
.go{border-color:#C8D6E7!important}
.filled{background:#C8D6E7!important;color:#12161B!important}
.outlined{background:#191F26!important;color:#C8D6E7!important}
.footer{border-color:#2A323B!important}
}
</style>`;
