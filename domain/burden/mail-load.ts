import type { CompiledRound } from '../cadence/compiled-round';
import { civilDateOf } from '../calendar/civil-time';
import type { WorkingCalendar } from '../calendar/working-calendar';
import { nextPermittedSlot } from '../notices/slots';
import type { Policy, UnitKind } from '../policy/schema';
import { holdsFor, type Bearer, type CountedItem, type Load } from './load';
import { lineOwes, type RosterSummary } from './roster-summary';
import { isWithin, type YearWindow } from './year-window';

/** The checkpoints that ask for notices; at the close verdicts are recorded and nobody is written to. */
const noticed: ReadonlySet<string> = new Set(['opening', 'reminder', 'due', 'late']);

interface Mail extends CountedItem {
  /** The instant of the wave, in milliseconds. */
  slot: number;
  cadence: string;
  owes: Policy['cadences'][string]['owes'];
}

/**
 * The mails that a plan can bring, at most: one a person and wave, whatever it carries. Whoever reports early gets
 * fewer. For a unit: those of all its posts. For the office: those of all its people.
 */
export function mailLoads(
  policy: Policy,
  calendar: WorkingCalendar,
  rounds: readonly CompiledRound[],
  roster: RosterSummary,
  per: Bearer['of'],
  window: YearWindow,
): Load<CountedItem>[] {
  const mails = mailsOf(policy, calendar, rounds).filter(({ date }) => isWithin(window, date));
  if (per === 'unit') return unitMails(mails, roster);
  const people = personMails(mails, roster);
  if (per === 'person') return people;
  const items = people.flatMap(({ bearer, items }) =>
    items.map((item) => ({ ...item, times: bearer.of === 'person' ? bearer.people : 1 })),
  );
  return items.length === 0 ? [] : [{ bearer: { of: 'office' }, items }];
}

function mailsOf(policy: Policy, calendar: WorkingCalendar, rounds: readonly CompiledRound[]): Mail[] {
  const slots = new Map<string, number>();
  const slotOf = (at: string): number => {
    const known = slots.get(at) ?? nextPermittedSlot(policy, calendar, new Date(at)).getTime();
    slots.set(at, known);
    return known;
  };
  return rounds.flatMap(({ cadence, checkpoints }) => {
    const terms = policy.cadences[cadence];
    if (!terms) return [];
    return checkpoints
      .filter(({ kind }) => noticed.has(kind))
      .map(({ at }) => {
        const slot = slotOf(at);
        const date = civilDateOf(new Date(slot), policy.office.timeZone);
        const ground = terms.burden?.ground ?? null;
        return { slot, date, cadence, cadences: [cadence], times: 1, ground, owes: terms.owes };
      });
  });
}

function personMails(mails: readonly Mail[], { units, leaders }: RosterSummary): Load<CountedItem>[] {
  const lines = new Map(units.map((line) => [line.name, line]));
  const cadences = cadencesOf(mails);
  const profiles = new Map<string, { person: string; people: number; cadences: Set<string> }>();
  for (const { person, holds } of leaders) {
    const owed = cadences.filter(({ owes }) => holds.some((held) => holdsFor(held, owes, lines)));
    const key = owed.map(({ cadence }) => cadence).join('\n');
    const known = profiles.get(key);
    if (known) known.people += 1;
    else profiles.set(key, { person, people: 1, cadences: new Set(owed.map(({ cadence }) => cadence)) });
  }
  return [...profiles.values()]
    .filter(({ cadences: owed }) => owed.size > 0)
    .map(({ person, people, cadences: owed }) => ({
      bearer: { of: 'person', person, people },
      items: onePerSlot(mails.filter(({ cadence }) => owed.has(cadence))),
    }));
}

function unitMails(mails: readonly Mail[], { units }: RosterSummary): Load<CountedItem>[] {
  const cadences = cadencesOf(mails);
  const profiles = new Map<string, { unitKinds: Set<UnitKind>; cadences: Set<string> }>();
  for (const line of units) {
    const owed = line.count === 0 ? [] : cadences.filter(({ owes }) => lineOwes(line, owes));
    if (owed.length === 0) continue;
    const key = owed.map(({ cadence }) => cadence).join('\n');
    const known = profiles.get(key);
    if (known) known.unitKinds.add(line.kind);
    else
      profiles.set(key, {
        unitKinds: new Set([line.kind]),
        cadences: new Set(owed.map(({ cadence }) => cadence)),
      });
  }
  return [...profiles.values()].map(({ unitKinds, cadences: owed }) => {
    const own = mails.filter(({ cadence }) => owed.has(cadence));
    const posts = [...new Set(own.map(({ owes }) => owes.post))];
    return {
      bearer: { of: 'unit', unitKinds: [...unitKinds] },
      items: posts.flatMap((post) => onePerSlot(own.filter(({ owes }) => owes.post === post))),
    };
  });
}

function cadencesOf(mails: readonly Mail[]): Mail[] {
  return [...new Map(mails.map((mail) => [mail.cadence, mail])).values()];
}

/** A mail that carries anything without a ground has none. */
function onePerSlot(mails: readonly Mail[]): CountedItem[] {
  const waves = new Map<number, CountedItem>();
  for (const { slot, date, cadences, ground } of mails) {
    const wave = waves.get(slot);
    waves.set(slot, {
      date,
      times: 1,
      cadences: [...new Set([...(wave?.cadences ?? []), ...cadences])],
      ground: wave === undefined || wave.ground !== null ? ground : null,
    });
  }
  return [...waves.values()];
}
