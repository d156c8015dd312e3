import { useTranslation } from 'react-i18next';
import type { PersonLoad } from './answers';
import type { Fold } from './folded-rows';
import type { HeatRow } from './heat-row';

type Person = PersonLoad['items'][number];
type Profile = PersonLoad['profiles'][number];

/** What is looked at of people: what they owe, or the mails that they get. */
export type Measure = 'duties' | 'mails';

export function countsOf({ counts, mails }: Profile, measure: Measure): readonly number[] {
  return measure === 'mails' ? mails.counts : counts;
}

/** People as rows: each one, and above those who owe the same a row that folds. */
export function usePersonRows(profiles: readonly Profile[], measure: Measure) {
  const { t } = useTranslation();
  const profileOf = new Map(profiles.map((profile) => [profile.id, profile]));
  const said = ({ duties, mails }: Profile): string =>
    measure === 'mails'
      ? t('year.heat.mailsRange', { least: mails.atLeast, most: mails.atMost })
      : duties === 0
        ? t('year.heat.owesNothing')
        : t('year.heat.unitTotal', { count: duties });
  const personRow = ({ personId, name, posts, profile: id }: Person, level: 1 | 2): HeatRow => {
    const profile = profileOf.get(id);
    const [post] = posts;
    return {
      key: personId,
      name,
      note:
        post === undefined
          ? null
          : posts.length === 1
            ? post.unitName
            : t('year.heat.posts', { count: posts.length }),
      level,
      expanded: null,
      counts: profile === undefined ? [] : countsOf(profile, measure),
      mixed: false,
      total: profile === undefined ? '' : said(profile),
    };
  };
  const fold = (profile: Profile, open: boolean, people: readonly Person[]): Fold => ({
    head: {
      key: profile.id,
      name: t('year.heat.personCount', { count: profile.people }),
      note:
        profile.duties === 0
          ? t('year.heat.owesNothing')
          : t('year.heat.unitTotal', { count: profile.duties }),
      level: 1,
      expanded: open,
      counts: countsOf(profile, measure),
      mixed: false,
      total: said(profile),
    },
    length: profile.people,
    at: (index) => {
      const person = people[index];
      return person === undefined ? null : personRow(person, 2);
    },
  });
  return { personRow, fold };
}
