import type { Column } from '../../domain/year/columns';
import { dutyLoad, type DutyLoad } from '../../domain/year/duty-load';
import { mailLoad, noticeSlots, type MailLoad } from '../../domain/year/mail-load';
import type { Database } from '../../prisma/client';
import { namesOfHolders, type Holder } from './holder-names';
import { holders } from './holders';
import { roundsOf, type OfficeYear } from './office-year';
import { cadencesOwed, owingPeople, timesOwed } from './person-profiles';
import type { Reach } from '../../offices/reach';

/** More ways to be burdened than a page can show apart; what is behind them owes least. */
const MAX_PROFILES = 500;

/** One computed row for all people whose posts owe the same. */
export interface PersonProfile extends DutyLoad {
  id: string;
  owes: { cadence: string; times: number }[];
  people: number;
  mails: MailLoad;
}

export interface PersonPage {
  total: number;
  /** All of them, those with most duties first. */
  profiles: PersonProfile[];
  items: (Holder & { profile: string })[];
  next: string | null;
}

/**
 * People who hold a post today, those with most duties first, page by page; of one profile where one is named.
 * `after` counts the people before the page.
 */
export async function personPage(
  db: Database,
  reach: Reach,
  { rules, rounds, alone, today }: OfficeYear,
  columns: readonly Column[],
  asked: { year: number; profile: string | undefined; after: number; limit: number; now: Date },
): Promise<PersonPage> {
  const ranked = owingPeople(rules.policy, await holders(db, reach, alone, today, asked.now))
    .map((profile) => ({
      profile,
      load: dutyLoad(rounds, (round) => timesOwed(profile, round), columns),
    }))
    .sort((a, b) => b.load.duties - a.load.duties || (a.profile.id < b.profile.id ? -1 : 1));
  const everybody = ranked
    .filter(({ profile }) => asked.profile === undefined || profile.id === asked.profile)
    .flatMap((row) => row.profile.people.map((personId) => ({ personId, row })));
  const shown = everybody.slice(asked.after, asked.after + asked.limit);
  const names = await namesOfHolders(
    db,
    shown.map(({ personId }) => personId),
    asked.now,
  );
  // A notice of a round that is due in January may leave in December, and the other way round.
  const around = [roundsOf(rules, asked.year - 1), rounds, roundsOf(rules, asked.year + 1)].flat();
  const slots = noticeSlots(rules.policy, rules.calendar, around);
  return {
    total: everybody.length,
    profiles: ranked.slice(0, MAX_PROFILES).map(({ profile, load }) => ({
      id: profile.id,
      owes: cadencesOwed(profile),
      people: profile.people.length,
      ...load,
      mails: mailLoad(slots, (round) => timesOwed(profile, round) > 0, columns),
    })),
    items: shown.map(({ personId, row }) => ({
      ...(names.get(personId) ?? { personId, name: '', posts: [] }),
      profile: row.profile.id,
    })),
    next: asked.after + shown.length < everybody.length ? String(asked.after + shown.length) : null,
  };
}
