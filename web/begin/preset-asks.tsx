import { useTranslation } from 'react-i18next';
import { useSide } from '../texts/use-language';
import type { PresetItem } from './begin';

/** What a policy asks, of whom, in its own words. */
export function PresetAsks({ preset }: { preset: PresetItem }) {
  const { t } = useTranslation();
  const side = useSide();
  return (
    <>
      <dl className="preset-asks">
        {preset.cadences.map(({ cadence, title, asks, post }) => (
          <div key={cadence}>
            <dt>{side(title)}</dt>
            <dd>{t('begin.preset.asks', { post: side(post), asks: side(asks) })}</dd>
          </div>
        ))}
      </dl>
      <p className="small">
        {preset.ladder === null
          ? t('begin.preset.noLadder')
          : t('begin.preset.ladder', { title: side(preset.ladder) })}
      </p>
    </>
  );
}
