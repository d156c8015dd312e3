import Select from 'antd/es/select';
import { useTranslation } from 'react-i18next';
import { useSide } from '../texts/use-language';
import type { PolicyVersion } from './answers';
import { useYearAddress } from './year-address';

export function VersionPicks({
  versions,
  before,
  after,
}: {
  versions: readonly PolicyVersion[];
  before: number;
  after: number;
}) {
  const { t } = useTranslation();
  const side = useSide();
  const { set } = useYearAddress();
  const options = versions.map(({ version, title, inForceFrom, inForce }) => {
    const day = inForceFrom.slice(0, 10);
    const said =
      title === null
        ? t('year.compare.version', { version, day })
        : t('year.compare.versionTitled', { version, title: side(title), day });
    return { value: version, label: inForce ? `${said} · ${t('year.compare.inForce')}` : said };
  });
  return (
    <div className="version-picks">
      <label>
        <span>{t('year.compare.before')}</span>
        <Select
          aria-label={t('year.compare.before')}
          value={before}
          options={options}
          onChange={(version) => set({ before: String(version), after: String(after) })}
        />
      </label>
      <button
        className="step"
        type="button"
        onClick={() => set({ before: String(after), after: String(before) })}
      >
        {t('year.compare.swap')}
      </button>
      <label>
        <span>{t('year.compare.after')}</span>
        <Select
          aria-label={t('year.compare.after')}
          value={after}
          options={options}
          onChange={(version) => set({ before: String(before), after: String(version) })}
        />
      </label>
    </div>
  );
}
