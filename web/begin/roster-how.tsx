import { useTranslation } from 'react-i18next';

/** The columns as offices call them; the engine's own list stands in offices/roster/columns.ts, a test holds both. */
const COLUMNS = [
  '单位编码',
  '单位名称',
  '单位类别',
  '上级单位编码',
  '职务类别',
  '职务',
  '姓名',
  '电子邮箱',
  '任职日期',
];
const EXAMPLE = [
  'B-000',
  '清河县整体推进办公室',
  '机关',
  '',
  '经办',
  '经办',
  '张三',
  'zhang.san@example.com',
  '2024-03-01',
];

/** What the table looks like, with one to begin with: with the mark that lets spreadsheet programs read it as UTF-8. */
export function RosterHow() {
  const { t } = useTranslation();
  const table = `\uFEFF${[COLUMNS, EXAMPLE].map((cells) => cells.join(',')).join('\r\n')}\r\n`;
  return (
    <div className="small">
      <p>{t('begin.roster.how')}</p>
      <p>
        {t('begin.roster.columns', { columns: COLUMNS.join('、') })}{' '}
        <a
          className="link"
          href={`data:text/csv;charset=utf-8,${encodeURIComponent(table)}`}
          download={t('begin.roster.fileName')}
        >
          {t('begin.roster.template')}
        </a>
      </p>
    </div>
  );
}
