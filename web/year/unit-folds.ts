import { useTranslation } from 'react-i18next';
import type { UnitLoad } from './answers';
import type { Fold } from './folded-rows';
import { mostOf, type HeatRow } from './heat-row';
import { useKindWords } from './kind-words';

type Unit = UnitLoad['items'][number];

/** The kinds as rows that fold, with their units; units that are alike share the engine's one computed row. */
export function useUnitFolds(
  { kinds, profiles }: Pick<UnitLoad, 'kinds' | 'profiles'>,
  isOpen: (kind: string) => boolean,
  unitsOf: (kind: string) => readonly Unit[],
): Fold[] {
  const { t } = useTranslation();
  const wordOf = useKindWords();
  const profileOf = new Map(profiles.map((profile) => [profile.id, profile]));
  const said = (duties: number): string =>
    duties === 0 ? t('year.heat.owesNothing') : t('year.heat.unitTotal', { count: duties });
  return kinds.map(({ kind, units, profiles: shares }): Fold => {
    const mine = shares.flatMap(({ profile }) => profileOf.get(profile) ?? []);
    const rows = unitsOf(kind);
    return {
      head: {
        key: kind,
        name: wordOf(kind),
        note: [
          t('year.heat.unitCount', { count: units }),
          mine.length > 1 ? t('year.heat.mixed', { count: mine.length }) : t('year.heat.same'),
        ].join(' · '),
        level: 1,
        expanded: isOpen(kind),
        counts: mostOf(mine),
        mixed: mine.length > 1,
        total: said(Math.max(0, ...mine.map(({ duties }) => duties))),
      },
      length: units,
      at: (index): HeatRow | null => {
        const unit = rows[index];
        if (unit === undefined) return null;
        const profile = profileOf.get(unit.profile);
        return {
          key: unit.unitId,
          name: unit.name,
          note: null,
          level: 2,
          expanded: null,
          counts: profile?.counts ?? [],
          mixed: false,
          total: said(profile?.duties ?? 0),
        };
      },
    };
  });
}
