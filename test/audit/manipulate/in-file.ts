import { signCheckpoint } from '../../../audit/checkpoint/checkpoint';
import type { Bundle, BundledEntry } from '../../../audit/bundle/bundle';
import { payloadValue } from '../../../audit/bundle/decode-payloads';
import type { Chance } from '../../../domain/rehearsal/chance';
import { newSigningKey } from '../log/filled-log';
import {
  anotherOf,
  asPattern,
  movedTime,
  oneOf,
  otherNumber,
  VERDICTS,
  type Done,
  type Kind,
} from './manipulation';

interface Told {
  at: string;
  kind: string;
  subject: string;
  data: Record<string, unknown>;
}

interface Hand {
  chance: Chance;
  /** Checkpoints of the same log that are older than the bundle's. */
  older: readonly string[];
}

type InFile = (copy: Bundle, hand: Hand) => Done;

/** What somebody who holds the file can do to it. An older database is none of these. */
export const inFile: Record<Exclude<Kind, 'older-database'>, InFile> = {
  'fact-time': ({ entries }, { chance }) =>
    retold(entries, chance, /^duty\.(outcome|accepted|returned|excused|extended)$/, (told) => {
      const before = told.at;
      told.at = movedTime(before, chance);
      return `${told.kind} of ${before} at ${told.at}`;
    }),
  verdict: ({ entries }, { chance }) =>
    retold(entries, chance, /^verdicts\.recorded$/, ({ data }) => {
      const one = oneOf(data['verdicts'] as [number, string][], chance);
      const before = one[1];
      one[1] = anotherOf<string>(VERDICTS, before, chance);
      return `${before} becomes ${one[1]}`;
    }),
  'deleted-entry'({ entries }, { chance }) {
    const index = chance(entries.length);
    const [gone] = entries.splice(index, 1);
    return { what: `entry ${gone?.position} is taken out`, where: atPosition(gone?.position) };
  },
  'swapped-entries'({ entries }, { chance }) {
    const [a, b] = two(entries, chance);
    const [first, second] = [entries[a], entries[b]] as [BundledEntry, BundledEntry];
    if (chance(2) === 0) {
      entries[a] = second;
      entries[b] = first;
    } else {
      // What they say changes places, the positions stay.
      entries[a] = { ...first, body: second.body };
      entries[b] = { ...second, body: first.body };
    }
    return {
      what: `entries ${first.position} and ${second.position} change places`,
      where: atPosition(first.position),
    };
  },
  'truncated-log'({ entries }, { chance }) {
    const [first] = entries.splice(chance(entries.length));
    return { what: `cut before entry ${first?.position}`, where: atPosition(first?.position) };
  },
  'history-payload'({ histories }, { chance }) {
    const { workflowId, runId, events } = oneOf(histories, chance);
    const payload = oneOf(payloadsIn(events), chance);
    const what = otherPayload(payload, chance);
    return {
      what: `${workflowId}: ${what}`,
      where: new RegExp(`^history ${asPattern(workflowId)}, run ${runId}$`),
    };
  },
  'policy-number'({ ground, entries }, { chance }) {
    const policy = oneOf(ground.policies, chance);
    const { text, what } = otherNumber(policy.source, chance);
    policy.source = text;
    return { what, where: atPosition(namedAt(entries, 'policy.loaded', policy.id)) };
  },
  'calendar-day'({ ground, entries }, { chance }) {
    const { id, days } = oneOf(ground.calendars, chance);
    const what = otherDay(days, chance);
    return { what, where: atPosition(namedAt(entries, 'calendar.loaded', id)) };
  },
  'replaced-checkpoint'(copy, { chance, older }) {
    const [origin = '', size = ''] = copy.checkpoint.split('\n');
    const root = Buffer.from(Array.from({ length: 32 }, () => chance(256)));
    const replaced = { origin, size: Number(size), root };
    const [what, note] = oneOf<[string, string]>(
      [
        ['an older one of this log', oneOf(older, chance)],
        ['one that another key signed', signCheckpoint(replaced, newSigningKey())],
        [
          'another root under the old signature',
          copy.checkpoint.replace(/^[\w+/]{43}=$/m, root.toString('base64')),
        ],
        ['another size under the old signature', copy.checkpoint.replace(/^\d+$/m, String(Number(size) - 1))],
      ],
      chance,
    );
    copy.checkpoint = note;
    return { what, where: /^checkpoint$/ };
  },
};

/** Changes one of the entries of these kinds. */
function retold(
  entries: readonly BundledEntry[],
  chance: Chance,
  kinds: RegExp,
  change: (told: Told) => string,
): Done {
  const entry = oneOf(
    entries.filter(({ body }) => kinds.test((JSON.parse(body) as Told).kind)),
    chance,
  );
  const told = JSON.parse(entry.body) as Told;
  const what = change(told);
  entry.body = JSON.stringify(told);
  return { what: `entry ${entry.position}: ${what}`, where: atPosition(entry.position) };
}

const atPosition = (position: number | undefined): RegExp => new RegExp(`^position ${position}\\b`);

function namedAt(entries: readonly BundledEntry[], kind: string, subject: string): number | undefined {
  return entries.find(({ body }) => {
    const told = JSON.parse(body) as Told;
    return told.kind === kind && told.subject === subject;
  })?.position;
}

/** Two places in a list, the first first. */
export function two({ length }: { length: number }, chance: Chance): [number, number] {
  const [a, b] = [chance(length), chance(length - 1)];
  return b < a ? [b, a] : [a, b + 1];
}

interface TextPayload {
  metadata: object;
  data: string;
}

/** Every payload of JSON, wherever it stands. */
export function payloadsIn(value: unknown): TextPayload[] {
  if (value === null || typeof value !== 'object') return [];
  const holds = payloadValue(value);
  if (holds !== undefined) return [value as TextPayload];
  return Object.values(value).flatMap(payloadsIn);
}

/** Changes a digit or a letter of what a payload holds, so that it is JSON still. */
export function otherPayload(payload: TextPayload, chance: Chance): string {
  const text = Buffer.from(payload.data, 'base64').toString();
  const places = [...text.matchAll(/[0-8a-y]/gi)];
  const place = places.length === 0 ? null : oneOf(places, chance);
  const next = place === null ? '' : String.fromCharCode(place[0].charCodeAt(0) + 1);
  const other = place === null ? '0' : text.slice(0, place.index) + next + text.slice(place.index + 1);
  payload.data = Buffer.from(other).toString('base64');
  return `a payload of ${text.length} characters says "${place?.[0] ?? text}" as "${place === null ? other : next}"`;
}

/** A holiday more or less. */
export function otherDay(
  days: { year: number; holidays: { date: string; name: string }[] },
  chance: Chance,
): string {
  if (days.holidays.length > 0 && chance(2) === 0) {
    const [gone] = days.holidays.splice(chance(days.holidays.length), 1);
    return `${gone?.date} is no holiday`;
  }
  const taken = new Set(days.holidays.map(({ date }) => date));
  const month = String(1 + chance(12)).padStart(2, '0');
  const free = Array.from(
    { length: 28 },
    (_, day) => `${days.year}-${month}-${String(day + 1).padStart(2, '0')}`,
  );
  const date = oneOf(
    free.filter((day) => !taken.has(day)),
    chance,
  );
  days.holidays.push({ date, name: '放假' });
  return `${date} is a holiday`;
}
