import Input from 'antd/es/input';
import Select from 'antd/es/select';
import { useTranslation } from 'react-i18next';
import { useSide } from '../texts/use-language';
import type { CasePage, Stage } from './answers';
import type { CaseFiltering } from './case-filter';

/** `''` stands for any: a choice that can be seen, not an empty field. */
const ANY = '';

export const stages: readonly Stage[] = [
  'proposed',
  'hearing',
  'deciding',
  'deferred',
  'serving',
  'acting',
  'checking',
  'rectifying',
  'verifying',
  'awaiting-look-back',
  'looking-back',
  'ended',
];

export function CaseFilterBar({ filter, set, rungs }: CaseFiltering & { rungs: CasePage['rungs'] }) {
  const { t } = useTranslation();
  const side = useSide();
  return (
    <div className="filters" role="search" aria-label={t('cases.filter')}>
      <Select
        aria-label={t('cases.status.label')}
        value={filter.status ?? 'open'}
        options={(['open', 'closed'] as const).map((value) => ({ value, label: t(`cases.status.${value}`) }))}
        onChange={(value) => set('status', value === 'open' ? undefined : value)}
      />
      <Select
        aria-label={t('cases.rung')}
        value={filter.rung ?? ANY}
        options={[
          { value: ANY, label: t('cases.anyRung') },
          ...rungs.map(({ rung, title }) => ({ value: String(rung), label: side(title) })),
          { value: 'none', label: t('cases.watching') },
        ]}
        onChange={(value) => set('rung', value)}
      />
      <Select
        aria-label={t('cases.stage')}
        value={filter.stage ?? ANY}
        options={[
          { value: ANY, label: t('cases.anyStage') },
          ...stages.map((value) => ({ value: String(value), label: t(`cases.stages.${value}`) })),
        ]}
        onChange={(value) => set('stage', value)}
      />
      <Input
        key={filter.q ?? ''}
        type="search"
        enterKeyHint="search"
        aria-label={t('cases.search')}
        placeholder={t('cases.search')}
        defaultValue={filter.q ?? ''}
        maxLength={100}
        onPressEnter={({ currentTarget }) => set('q', currentTarget.value.trim())}
        onBlur={({ currentTarget }) => {
          const typed = currentTarget.value.trim();
          if (typed !== (filter.q ?? '')) set('q', typed);
        }}
      />
    </div>
  );
}
