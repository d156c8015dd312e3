import { useTranslation } from 'react-i18next';
import { kinds } from './channels';

/** What a kind of group is called; its own name where a newer engine has more of them. */
export function useKindWords(): (kind: string) => string {
  const { t } = useTranslation();
  return (kind) => {
    const known = kinds.find((each) => each === kind);
    return known === undefined ? kind : t(`channels.kind.${known}`);
  };
}
