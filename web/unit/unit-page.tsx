import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router-dom';
import { sessionQuery } from '../api/queries';
import { useMay } from '../api/use-may';
import { FactList } from '../case/fact-list';
import { MarkList } from '../case/mark-list';
import { PaperList } from '../case/paper-list';
import { unitRecordQuery } from '../case/queries';
import { useOfficeNow } from '../dates/use-office-now';
import { Failure } from '../states/failure';
import { Loading } from '../states/loading';
import { useSide } from '../texts/use-language';
import { TrailItem } from '../trail/trail-item';
import { IncidentForm } from './incident-form';
import { OwnCase } from './own-case';
import { UnitAppeals } from './unit-appeals';
import { InspectedUnit } from './inspected-unit';
import { UnitCases } from './unit-cases';
import { UnitPosts } from './unit-posts';
import { UnitReplies } from './unit-replies';
import '../case/cases.css';
import '../case/case.css';
import '../case/act-form.css';
import './unit.css';

export function Component() {
  const { t } = useTranslation();
  const side = useSide();
  const now = useOfficeNow();
  const { id = '' } = useParams();
  const { data: session } = useQuery(sessionQuery);
  const may = useMay();
  const { data: record, isPending, error, refetch } = useQuery(unitRecordQuery(id));
  if (isPending) return <Loading rows={12} />;
  if (record === undefined) return <Failure error={error} retry={() => void refetch()} />;
  const own = !may('case.decide') && may('case.answer') && session?.post?.unitId === record.unit.id;
  const inspects = session !== undefined && !may('case.read');
  const open = record.cases.filter(({ status }) => status === 'open');
  return (
    <article className="unit-page">
      <header className="lead">
        <ul className="crumb">
          <li>
            {own ? (
              t('unit.own')
            ) : inspects ? (
              <Link to="/units">{t('unit.toFind')}</Link>
            ) : (
              <Link to="/cases">{t('caseFile.back')}</Link>
            )}
          </li>
          <li>
            <Link className="link" to={`/duties?unit=${encodeURIComponent(record.unit.id)}`}>
              {t('unit.duties')}
            </Link>
          </li>
          <TrailItem kind="unit" id={record.unit.id} />
        </ul>
        <h1 className="say small-say">{side(record.sentence)}</h1>
      </header>
      <div className="unit-columns">
        {inspects ? (
          <InspectedUnit record={record} now={now} />
        ) : (
          <div className="case-main">
            {own ? open.map((item) => <OwnCase key={item.id} id={item.id} now={now} />) : null}
            <UnitCases cases={record.cases} now={now} />
            <FactList
              facts={record.facts}
              now={now}
              title={t('unit.facts')}
              words={t(own ? 'unit.factsWords' : 'unit.factsOthers')}
            />
            <UnitReplies replies={record.replies} facts={record.facts} now={now} />
            <UnitAppeals appeals={record.appeals} now={now} />
          </div>
        )}
        <aside className="case-side">
          <UnitPosts record={record} now={now} />
          {inspects ? null : (
            <>
              <section className="card side">
                <h2>{t('unit.marks')}</h2>
                <MarkList marks={record.marks} now={now} />
              </section>
              <section className="card side">
                <h2>{t('unit.documents')}</h2>
                <PaperList documents={record.documents} now={now} />
              </section>
            </>
          )}
          {may('incident.enter') ? <IncidentForm record={record} now={now} /> : null}
        </aside>
      </div>
    </article>
  );
}
