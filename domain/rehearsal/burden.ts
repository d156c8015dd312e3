import type { PeriodKey } from '../cadence/period';
import type { BurdenClass } from '../policy/limits';
import type { Policy } from '../policy/schema';
import { CapCounts, type CapFigure } from './caps';
import { CivilDays } from './civil-days';
import { Counts } from './counts';
import type { RehearsedEvent } from './event';
import type { RehearsedOffice } from './office';
import { percentilesOf, type Percentiles } from './percentiles';

export interface BurdenFigures {
  /** A unit and week, over all weeks in which the office opened, received or sent anything. */
  unitWeek: { requests: Percentiles; reports: Percentiles; mails: Percentiles };
  /** A leader (a person who owes in a post) and week: cadences whose burden is a meeting, in the week they are due. */
  meetingsPerLeaderWeek: Percentiles;
  /** How often a unit has more than `moreThan` duties due on one day, and the most that it has. */
  collisions: { moreThan: number; unitDays: number; most: number };
  caps: CapFigure[];
}

/** What a cadence costs where its policy does not say. */
const defaultClass: BurdenClass = 'request';
const theOffice = [0];

/** What a year costs those who owe. */
export class Burden {
  readonly #policy: Policy;
  readonly #days: CivilDays;
  readonly #requests: Counts;
  readonly #reports: Counts;
  readonly #mails: Counts;
  readonly #meetings: Counts;
  readonly #due: Counts;
  readonly #caps: CapCounts;
  /** Those in which anything happened: in each of the counts they are weeks, though nothing may fall in them. */
  readonly #weeks = new Set<PeriodKey>();

  constructor(policy: Policy, office: RehearsedOffice) {
    this.#policy = policy;
    this.#days = new CivilDays(policy.office.timeZone);
    const units = office.kinds.length;
    this.#requests = new Counts(units);
    this.#reports = new Counts(units);
    this.#mails = new Counts(units);
    this.#meetings = new Counts(office.people);
    this.#due = new Counts(units);
    this.#caps = new CapCounts(policy, office, this.#days);
  }

  take(event: RehearsedEvent): void {
    if (event.kind === 'opened') this.#takeOpening(event);
    else if (event.kind === 'received') this.#reports.add(this.#week(event.at), event.unit);
    else if (event.kind === 'mail') this.#takeMail(event);
  }

  figures(moreThan: number): BurdenFigures {
    for (const counts of [this.#requests, this.#reports, this.#mails, this.#meetings]) {
      for (const week of this.#weeks) counts.row(week);
    }
    return {
      unitWeek: {
        requests: percentilesOf(this.#requests.rows()),
        reports: percentilesOf(this.#reports.rows()),
        mails: percentilesOf(this.#mails.rows()),
      },
      meetingsPerLeaderWeek: percentilesOf(this.#meetings.rows()),
      collisions: { moreThan, unitDays: this.#due.over(moreThan), most: this.#due.most },
      caps: this.#caps.figures(),
    };
  }

  #takeOpening({ at, compiled, owing }: Extract<RehearsedEvent, { kind: 'opened' }>): void {
    const dueAt = Date.parse(compiled.dueAt);
    const asClass = this.#policy.cadences[compiled.cadence]?.burden?.as ?? defaultClass;
    const week = this.#week(at);
    const dueDay = this.#days.dayOf(dueAt);
    for (const unit of owing.units) {
      this.#requests.add(week, unit);
      this.#due.add(dueDay, unit);
    }
    if (asClass === 'meeting') {
      const meetingWeek = this.#week(dueAt);
      for (const person of owing.people) this.#meetings.add(meetingWeek, person);
    }
    this.#caps.add(asClass, 'unit', dueAt, owing.units);
    this.#caps.add(asClass, 'person', dueAt, owing.people);
    this.#caps.add(asClass, 'office', dueAt, theOffice);
  }

  #takeMail({ at, person, duties }: Extract<RehearsedEvent, { kind: 'mail' }>): void {
    const units =
      duties.length === 1 ? duties.map(({ unit }) => unit) : [...new Set(duties.map(({ unit }) => unit))];
    const week = this.#week(at);
    for (const unit of units) this.#mails.add(week, unit);
    this.#caps.add('mail', 'unit', at, units);
    this.#caps.add('mail', 'person', at, [person]);
    this.#caps.add('mail', 'office', at, theOffice);
  }

  #week(at: number): PeriodKey {
    const week = this.#days.periodOf('week', at);
    this.#weeks.add(week);
    return week;
  }
}
