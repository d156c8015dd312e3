/** The parts of an RFC 5545 rule that a policy may use, and the values that each may have. */
const allowed: Readonly<Record<string, { value: RegExp; expected: string }>> = {
  FREQ: { value: /^(DAILY|WEEKLY|MONTHLY|YEARLY)$/, expected: 'DAILY, WEEKLY, MONTHLY or YEARLY' },
  INTERVAL: { value: /^[1-9]\d{0,2}$/, expected: 'a whole number from 1 to 999' },
  BYDAY: {
    value: listOf('(?:[+-]?[1-9]\\d?)?(?:MO|TU|WE|TH|FR|SA|SU)'),
    expected: 'days such as MO,WE or -1FR',
  },
  BYMONTH: { value: listOf('(?:[1-9]|1[0-2])'), expected: 'months from 1 to 12' },
  BYMONTHDAY: {
    value: listOf('[+-]?(?:[1-9]|[12]\\d|3[01])'),
    expected: 'days from 1 to 31, or from -1 (the last) to -31',
  },
  BYSETPOS: { value: listOf('[+-]?[1-9]\\d{0,2}'), expected: 'positions such as 1 or -1' },
  WKST: { value: /^(MO|TU|WE|TH|FR|SA|SU)$/, expected: 'a day such as MO' },
};

const partNames = Object.keys(allowed).join(', ');

/** Parts that RFC 5545 has and a policy refuses, and why. */
const refused: Readonly<Record<string, string>> = {
  COUNT: 'COUNT is refused: a cadence ends with its policy, not after a number of rounds',
  UNTIL: 'UNTIL is refused: a cadence ends with its policy, not on a date hidden in a rule',
  DTSTART: 'DTSTART is refused: a round belongs to its period, so the rule needs no first day',
  BYHOUR: 'BYHOUR is refused: the time of day is the field "at"',
  BYMINUTE: 'BYMINUTE is refused: the time of day is the field "at"',
  BYSECOND: 'BYSECOND is refused: the time of day is the field "at"',
};

function listOf(item: string): RegExp {
  return new RegExp(`^${item}(?:,${item})*$`);
}

/**
 * The first fault of a rule by this grammar, in words; null if there is none. It is stricter than the library that
 * computes the days, which passes over unknown parts and values out of range.
 */
export function recurrenceFault(rule: string): string | null {
  if (/DTSTART/i.test(rule)) return refused['DTSTART'] ?? null;
  if (/^RRULE:/i.test(rule) || /\n/.test(rule)) {
    return `expected the rule alone, without "RRULE:" and other lines, found "${rule.replace(/\s+/g, ' ')}"`;
  }
  const seen = new Set<string>();
  for (const part of rule.split(';')) {
    const [name = '', value, ...more] = part.split('=');
    const reason = refused[name.toUpperCase()];
    if (reason !== undefined) return reason;
    if (value === undefined || more.length > 0) {
      return `expected an RFC 5545 recurrence rule such as "FREQ=WEEKLY;BYDAY=MO", found "${rule}"`;
    }
    const grammar = Object.hasOwn(allowed, name) ? allowed[name] : undefined;
    if (!grammar) return `expected only ${partNames} (in capitals), found "${name}" in "${rule}"`;
    if (seen.has(name)) return `${name} is given twice in "${rule}"`;
    if (!grammar.value.test(value)) return `expected ${grammar.expected} for ${name}, found "${value}"`;
    seen.add(name);
  }
  if (!seen.has('FREQ')) return `expected FREQ, for example "FREQ=WEEKLY;BYDAY=MO", found "${rule}"`;
  // Without a day of its own a rule would take DTSTART's, which a policy does not have.
  if (!seen.has('BYDAY') && !seen.has('BYMONTHDAY') && !rule.includes('FREQ=DAILY')) {
    return `"${rule}" names no day: expected BYDAY or BYMONTHDAY`;
  }
  return null;
}
