import { useTranslation } from 'react-i18next';

const kinds = [
  'county',
  'town',
  'village',
  'agency',
  'institution',
  'school',
  'hospital',
  'state-enterprise',
  'non-public-enterprise',
  'social-organisation',
  'branch',
] as const;

/** A kind of unit in the reader's words; one that these pages do not know, in the roster's. */
export function useKindWords(): (kind: string) => string {
  const { t } = useTranslation();
  return (kind) => {
    const known = kinds.find((each) => each === kind);
    return known === undefined ? kind : t(`year.heat.kind.${known}`);
  };
}
