import { gunzipSync, gzipSync } from 'node:zlib';
import type { Client } from 'pg';
import { signCheckpoint } from '../../../audit/checkpoint/checkpoint';
import type { AdministeredYear } from '../../../domain/calendar/administered-year';
import type { Chance } from '../../../domain/rehearsal/chance';
import { newSigningKey } from '../log/filled-log';
import { otherDay, otherPayload, payloadsIn, two } from './in-file';
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

type InDatabase = (owner: Client, chance: Chance) => Promise<Done>;

/** What the owner of the database can do to it who has switched its guards off. */
export const inDatabase: Record<Exclude<Kind, 'older-database'>, InDatabase> = {
  async 'fact-time'(owner, chance) {
    const { id, at } = await oneRow<{ id: string; at: Date }>(owner, chance, 'SELECT id, at FROM duty_fact');
    const moved = movedTime(at.toISOString(), chance);
    await owner.query('UPDATE duty_fact SET at = $2 WHERE id = $1', [id, moved]);
    return { what: `a fact of ${at.toISOString()} at ${moved}`, where: row('duty_fact', id) };
  },
  async verdict(owner, chance) {
    const { id, verdict } = await oneRow<{ id: string; verdict: string }>(
      owner,
      chance,
      'SELECT id, verdict FROM duty_verdict',
    );
    const other = anotherOf<string>(VERDICTS, verdict, chance);
    await owner.query('UPDATE duty_verdict SET verdict = $2 WHERE id = $1', [id, other]);
    return { what: `${verdict} becomes ${other}`, where: row('duty_verdict', id) };
  },
  async 'deleted-entry'(owner, chance) {
    const position = 1 + chance(await size(owner));
    const withPlace = chance(2) === 0;
    await owner.query(
      'DELETE FROM log_entry WHERE id = (SELECT entry_id FROM log_position WHERE position = $1)',
      [position],
    );
    if (withPlace) await owner.query('DELETE FROM log_position WHERE position = $1', [position]);
    return {
      what: `entry ${position}${withPlace ? ' with its position' : ''} is deleted`,
      where: at(position),
    };
  },
  async 'swapped-entries'(owner, chance) {
    const [a, b] = two({ length: await size(owner) }, chance).map((index) => index + 1) as [number, number];
    await owner.query('UPDATE log_position SET position = -position WHERE position IN ($1, $2)', [a, b]);
    await owner.query('UPDATE log_position SET position = $1::bigint + position WHERE position < 0', [a + b]);
    return { what: `entries ${a} and ${b} change places`, where: at(a) };
  },
  async 'truncated-log'(owner, chance) {
    const kept = 1 + chance((await size(owner)) - 1);
    await owner.query(
      'DELETE FROM log_entry WHERE id IN (SELECT entry_id FROM log_position WHERE position > $1)',
      [kept],
    );
    await owner.query('DELETE FROM log_position WHERE position > $1', [kept]);
    return { what: `cut after entry ${kept}`, where: at(kept + 1) };
  },
  async 'history-payload'(owner, chance) {
    const { workflow, run, events } = await oneRow<{ workflow: string; run: string; events: Buffer }>(
      owner,
      chance,
      'SELECT workflow_id AS workflow, run_id AS run, events FROM kept_history ORDER BY 1, 2',
    );
    const history = JSON.parse(gunzipSync(events).toString()) as unknown;
    const what = otherPayload(oneOf(payloadsIn(history), chance), chance);
    await owner.query('UPDATE kept_history SET events = $2 WHERE run_id = $1', [
      run,
      gzipSync(JSON.stringify(history)),
    ]);
    return { what: `${workflow}: ${what}`, where: row('kept_history', `${workflow}, run ${run}`) };
  },
  async 'policy-number'(owner, chance) {
    const { id, source } = await oneRow<{ id: string; source: string }>(
      owner,
      chance,
      'SELECT id, source FROM policy_version',
    );
    const { text, what } = otherNumber(source, chance);
    await owner.query('UPDATE policy_version SET source = $2 WHERE id = $1', [id, text]);
    return { what, where: row('policy_version', id) };
  },
  async 'calendar-day'(owner, chance) {
    const { id, days } = await oneRow<{ id: string; days: AdministeredYear }>(
      owner,
      chance,
      'SELECT id, days FROM calendar_version',
    );
    const what = otherDay(days, chance);
    await owner.query('UPDATE calendar_version SET days = $2 WHERE id = $1', [id, JSON.stringify(days)]);
    return { what, where: row('calendar_version', id) };
  },
  async 'replaced-checkpoint'(owner, chance) {
    const all = await rows<{ size: string; note: string }>(
      owner,
      'SELECT size, note FROM log_checkpoint ORDER BY size',
    );
    const one = oneOf(all, chance);
    const [origin = ''] = one.note.split('\n');
    const root = Buffer.from(Array.from({ length: 32 }, () => chance(256)));
    const forged = signCheckpoint({ origin, size: Number(one.size), root }, newSigningKey());
    const [what, note] = oneOf<[string, string]>(
      [
        ['another of this log', anotherOf(all, one, chance).note],
        ['one that another key signed', forged],
      ],
      chance,
    );
    await owner.query('UPDATE log_checkpoint SET note = $2 WHERE size = $1', [one.size, note]);
    return { what: `checkpoint ${one.size}: ${what}`, where: row('checkpoint', one.size) };
  },
};

async function rows<Row extends object>(owner: Client, select: string): Promise<Row[]> {
  return (await owner.query<Row>(select)).rows;
}

/** One of the rows, always the same of the same draw. */
async function oneRow<Row extends object>(owner: Client, chance: Chance, select: string): Promise<Row> {
  return oneOf(
    await rows<Row>(owner, `${select}${select.includes('ORDER BY') ? '' : ' ORDER BY id'}`),
    chance,
  );
}

async function size(owner: Client): Promise<number> {
  const [last] = await rows<{ size: number }>(owner, 'SELECT max(position)::int AS size FROM log_position');
  return last?.size ?? 0;
}

const at = (position: number): RegExp => new RegExp(`^position ${position}\\b`);

const row = (table: string, id: string): RegExp => new RegExp(`^${table} ${asPattern(id)}$`);
