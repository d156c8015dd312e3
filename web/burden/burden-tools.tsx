import Input from 'antd/es/input';
import Select from 'antd/es/select';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { bearers, standings, useMeterAddress } from './meter-address';

/** `''` stands for any: a choice that can be seen, not an empty field. */
const ANY = '';

export function BurdenTools() {
  const { t } = useTranslation();
  const { bearer, standing, q, to, set } = useMeterAddress();
  return (
    <div className="burden-tools">
      <nav className="views" aria-label={t('burden.bearers')}>
        {bearers.map((each) => (
          <Link
            key={each}
            to={to({ bearer: each, standing: undefined })}
            aria-current={each === bearer ? 'page' : undefined}
            replace
            preventScrollReset
          >
            {t(`burden.bearer.${each}`)}
          </Link>
        ))}
      </nav>
      <div className="filters" role="search">
        <Select
          aria-label={t('burden.standings')}
          value={standing ?? ANY}
          options={[
            { value: ANY, label: t('burden.standing.any') },
            ...standings.map((value) => ({ value: String(value), label: t(`burden.standing.${value}`) })),
          ]}
          onChange={(value) => set({ standing: value })}
        />
        <Input
          key={q ?? ''}
          type="search"
          enterKeyHint="search"
          aria-label={t('burden.search')}
          placeholder={t('burden.search')}
          defaultValue={q ?? ''}
          maxLength={100}
          onPressEnter={({ currentTarget }) => set({ q: currentTarget.value.trim() })}
          onBlur={({ currentTarget }) => {
            const typed = currentTarget.value.trim();
            if (typed !== (q ?? '')) set({ q: typed });
          }}
        />
      </div>
      <p className="small quiet">{t('burden.order')}</p>
    </div>
  );
}
