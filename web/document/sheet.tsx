import { useTranslation } from 'react-i18next';
import { HeadCode } from './head-code';
import type { Paper } from './paper';

/** Laid out as GB/T 9704 lays out a page; the words are Chinese, whatever language the desk speaks. */
export function Sheet({ paper }: { paper: Paper }) {
  const { t } = useTranslation();
  const { state, issuer, number, title, addressee, paragraphs, attachments, signature, date } = paper;
  const { statutory, copyTo, colour, remark, logHead } = paper;
  return (
    <article className={`sheet sheet-${state}`} lang="zh-CN">
      {state === 'issued' ? null : (
        <p className="sheet-stamp" aria-hidden="true">
          {t(state === 'draft' ? 'paper.draft' : 'paper.withdrawn')}
        </p>
      )}
      {remark === null ? null : <p className="sheet-remark">{remark}</p>}
      <header className={statutory ? 'sheet-head statutory' : 'sheet-head'}>
        <p className="sheet-issuer">{issuer}</p>
        {colour === null ? null : <p className={`colour colour-${colour}`}>{t(`paper.colour.${colour}`)}</p>}
        <p className="sheet-number">{number ?? t('paper.noNumber')}</p>
      </header>
      <h1>{title}</h1>
      <p className="flush">{addressee}</p>
      {paragraphs.map((paragraph, index) => (
        <p key={index} className={`level-${paragraph.level}`}>
          {paragraph.number}
          {paragraph.text}
        </p>
      ))}
      {attachments.length === 0 ? null : (
        <ol className="sheet-attachments" aria-label="附件">
          {attachments.map((attachment, index) => (
            <li key={attachment}>
              {index === 0 ? '附件：' : '　　　'}
              {attachments.length === 1 ? '' : `${index + 1}. `}
              {attachment}
            </li>
          ))}
        </ol>
      )}
      <footer>
        <p>{signature}</p>
        {date === null ? null : <p>{date}</p>}
      </footer>
      {copyTo.length === 0 ? null : <p className="sheet-copy">抄送：{copyTo.join('，')}。</p>}
      {logHead === null ? null : <HeadCode {...logHead} />}
    </article>
  );
}
