import { createOffice } from '../offices/create-office';
import type { OfficeDeps } from '../offices/deps';
import { loadCalendar } from '../offices/load-calendar';
import { loadPolicy } from '../offices/load-policy';
import { importRoster } from '../offices/roster/import-roster';
import { newId } from '../prisma/ids';
import { appendEntry } from '../prisma/log/append';

const HEAD = [
  '单位编码,单位名称,单位类别,上级单位编码,职务类别,职务,姓名,电子邮箱,任职日期',
  'O-00000,整体推进办,机关,,经办,经办,经办人,contact@example.invalid,2024-01-15',
];

export interface UnitOfRoster {
  code: string;
  name: string;
  /** As rosters say it: 村, 乡镇. */
  kind: string;
  /** The code of the unit above; empty for none. */
  above: string;
  /** The number of its secretary: two units may have the same. */
  person: number;
}

/** A unit whose code and name are its number, from 0. */
export function village(number: number, person = number): UnitOfRoster {
  const code = String(number + 1).padStart(5, '0');
  return { code: `U-${code}`, name: `第${code}村`, kind: '村', above: '', person };
}

/** An office with these units and its rules, with plain weekdays in these years. Its id. */
export async function makeOffice(
  deps: OfficeDeps,
  units: readonly UnitOfRoster[],
  { source, years }: { source: string; years: readonly number[] },
): Promise<string> {
  const officeId = await createOffice(deps, '澄岭县整体推进办公室');
  const rows = units.map(
    ({ code, name, kind, above, person }) =>
      `${code},${name},${kind},${above},书记,党支部书记,李书记${person},p${person}@example.invalid,2024-01-15`,
  );
  const file = { name: 'roster.csv', bytes: Buffer.from([...HEAD, ...rows].join('\n')) };
  const { errors } = await importRoster({ ...deps, newId, appendEntry }, { officeId, file });
  if (errors.length > 0) throw new Error(`the benchmark's roster: ${JSON.stringify(errors[0])}`);
  for (const year of years)
    await loadCalendar(deps, { officeId, days: { year, holidays: [], workdays: [] } });
  await loadPolicy(deps, { officeId, source });
  return officeId;
}
