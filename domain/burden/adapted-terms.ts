import { calendarPeriods } from '../policy/dates';
import type { Cadence } from '../policy/schema';
import { timesOf } from './burden-item';

/** What a cadence loosens by its terms alone. `at` is the field, below the cadence. */
export function loosenedTerms(own: Cadence, rule: Cadence): { at: string; message: string }[] {
  return [...loosenedPeriod(own, rule), ...loosenedCount(own, rule), ...dropped(own, rule)];
}

/**
 * What a cadence tightens, in words. `oftener`: it makes more occurrences, which are paid for; uploads make none.
 */
export function tightenedTerms(own: Cadence, rule: Cadence): { what: string; oftener: boolean }[] {
  const tightened: { what: string; oftener: boolean }[] = [];
  const [ownLength, ruleLength] = [lengthOf(own), lengthOf(rule)];
  if (ownLength !== null && ruleLength !== null && ownLength < ruleLength) {
    tightened.push({ what: `each ${own.period} instead of each ${rule.period}`, oftener: true });
  }
  const [times, ruleTimes] = [timesOf(own), timesOf(rule)];
  if (own.period === rule.period && times > ruleTimes) {
    tightened.push({ what: `${times} outcomes a ${rule.period} instead of ${ruleTimes}`, oftener: true });
  }
  const [uploads, ruleUploads] = [own.outcome.uploads ?? 0, rule.outcome.uploads ?? 0];
  if (uploads > ruleUploads) {
    tightened.push({ what: `${uploads} uploads instead of ${ruleUploads}`, oftener: false });
  }
  return tightened;
}

/** Place among the periods of the calendar, shortest first; null for one whose length the calendar does not give. */
function lengthOf({ period }: Cadence): number | null {
  const place = (calendarPeriods as readonly string[]).indexOf(period);
  return place < 0 ? null : place;
}

function loosenedPeriod(own: Cadence, rule: Cadence): { at: string; message: string }[] {
  const [ownLength, ruleLength] = [lengthOf(own), lengthOf(rule)];
  if (ownLength === null || ruleLength === null) {
    if (own.period === rule.period) return [];
    const message = `expected the superior's period "${rule.period}", found "${own.period}": they can't be compared`;
    return [{ at: 'period', message }];
  }
  if (ownLength <= ruleLength) return [];
  return [
    {
      at: 'period',
      message: `expected a period no longer than the superior's "${rule.period}", found "${own.period}"`,
    },
  ];
}

/** Of one period; where the periods differ, the outcomes of each of the superior's periods are counted by their dates. */
function loosenedCount(own: Cadence, rule: Cadence): { at: string; message: string }[] {
  const [times, ruleTimes] = [timesOf(own), timesOf(rule)];
  if (own.period !== rule.period || times >= ruleTimes) return [];
  return [
    {
      at: own.count === undefined ? 'adapts' : 'count',
      message: `expected at least ${ruleTimes} outcomes a ${rule.period}, as the superior's rule, found ${times}`,
    },
  ];
}

function dropped(own: Cadence, rule: Cadence): { at: string; message: string }[] {
  const faults: { at: string; message: string }[] = [];
  if (rule.owes.inPerson === true && own.owes.inPerson !== true) {
    faults.push({
      at: 'owes.inPerson',
      message: `expected true, as the superior's rule: the duty is done in person, found ${own.owes.inPerson ?? 'nothing'}`,
    });
  }
  if (rule.owes.superiorDuty === true && own.owes.superiorDuty !== true) {
    faults.push({
      at: 'owes.superiorDuty',
      message: `expected true, as the superior's rule: the duty may not be passed down, found ${own.owes.superiorDuty ?? 'nothing'}`,
    });
  }
  if (rule.outcome.acceptedBy !== 'none' && own.outcome.acceptedBy === 'none') {
    faults.push({
      at: 'outcome.acceptedBy',
      message: `expected "${rule.outcome.acceptedBy}", as the superior's rule: outcomes are accepted, found "none"`,
    });
  }
  return faults;
}
