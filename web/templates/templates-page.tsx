import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router-dom';
import { Failure } from '../states/failure';
import { Loading } from '../states/loading';
import { PartList } from './part-list';
import { TextPanel } from './text-panel';
import { templatesQuery, type Locale } from './templates';
import '../case/case.css';
import './templates.css';

export function Component() {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const { data, isPending, error, refetch } = useQuery(templatesQuery);
  if (isPending) return <Loading rows={10} />;
  const part = data?.parts.find((each) => each.part === params.get('part')) ?? data?.parts[0];
  if (data === undefined || part === undefined) return <Failure error={error} retry={() => void refetch()} />;
  const locale: Locale = params.get('locale') === 'en' ? 'en' : 'zh';
  return (
    <>
      <header className="lead">
        <h1 className="say small-say">{t('templates.title')}</h1>
        <p>{t('templates.lead')}</p>
      </header>
      <div className="templates">
        <PartList parts={data.parts} opened={{ part: part.part, locale }} />
        <TextPanel key={`${part.part}.${locale}`} templates={data} part={part} locale={locale} />
      </div>
    </>
  );
}
