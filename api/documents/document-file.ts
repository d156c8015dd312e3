/** The name of a downloaded paper: 批评通知书〔2026〕3号.docx, with its state where it is no valid one. */
export function fileName(title: string, number: string | null, mark: 'none' | 'draft' | 'withdrawn'): string {
  const state = { none: '', draft: '（草稿）', withdrawn: '（已撤销）' }[mark];
  // What no file system takes, and what ends a header's line.
  const safe = `${title}${number ?? ''}${state}`.replace(/[\p{Cc}\\/:*?"<>|]/gu, '');
  return `${safe}.docx`;
}

/** RFC 6266 with RFC 5987: a plain name for old programs, the real one beside it. */
export function asAttachment(name: string, plain: string): string {
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
