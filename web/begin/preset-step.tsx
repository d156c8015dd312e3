import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Failure } from '../states/failure';
import { Loading } from '../states/loading';
import { useSide } from '../texts/use-language';
import { presetsQuery, type Begun, type PresetItem } from './begin';
import { PresetAsks } from './preset-asks';
import { Step } from './step';
import { usePreset } from './use-preset';

/** The usual one is in sight; the others are one click away. */
export function PresetStep({ begun: { policy } }: { begun: Begun }) {
  const { t } = useTranslation();
  const side = useSide();
  const { data: presets, isPending, error, refetch } = useQuery(presetsQuery);
  const { name: picked } = usePreset();
  const [first, ...others] = presets ?? [];
  const chosen = presets?.find(({ name }) => name === picked);
  const now =
    policy !== null
      ? t('begin.preset.now', { title: side(policy.title) })
      : chosen === undefined
        ? t('begin.preset.none')
        : t('begin.preset.picked', { title: side(chosen.title) });
  return (
    <Step id="preset" title={t('begin.preset.title')} done={policy !== null || picked !== null} now={now}>
      <p className="small">{t('begin.preset.how')}</p>
      {isPending ? <Loading rows={4} /> : null}
      {presets === undefined && !isPending ? <Failure error={error} retry={() => void refetch()} /> : null}
      {first === undefined ? null : (
        <div role="radiogroup" aria-label={t('begin.preset.title')} className="presets">
          <PresetChoice preset={first} />
          <details open={others.some(({ name }) => name === picked)}>
            <summary>{t('begin.preset.others', { count: others.length })}</summary>
            {others.map((preset) => (
              <PresetChoice key={preset.name} preset={preset} />
            ))}
          </details>
        </div>
      )}
    </Step>
  );
}

function PresetChoice({ preset }: { preset: PresetItem }) {
  const { t } = useTranslation();
  const side = useSide();
  const { name, pick } = usePreset();
  const chosen = name === preset.name;
  return (
    <div className={chosen ? 'preset chosen' : 'preset'}>
      <label>
        <input type="radio" name="preset" checked={chosen} onChange={() => pick(preset.name)} />
        <span>{side(preset.title)}</span>
      </label>
      <p className="small quiet">
        {preset.cadences.map(({ title }) => side(title)).join(t('begin.preset.comma'))}
        {preset.open === 0 ? null : ` ${t('begin.preset.questions', { count: preset.open })}`}
      </p>
      {chosen ? <PresetAsks preset={preset} /> : null}
    </div>
  );
}
