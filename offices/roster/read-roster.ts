import { extname } from 'node:path';
import { classificationMark } from '../../domain/classified/classification-mark';
import { csvRows } from './csv-rows';
import type { SheetRow } from './sheet-row';
import { xlsxRows } from './xlsx-rows';

/** A file as it was handed over; the name is for its ending alone. */
export interface RosterFile {
  name: string;
  bytes: Uint8Array;
}

/** The file is not a table at all: nothing in it can be pointed at. */
export class RosterFileError extends Error {
  override readonly name = 'RosterFileError';
}

const EXPECTED = 'expected a CSV or XLSX file';

/** Endings that a table comes with; none at all is a pipe (`/dev/fd/63`). */
const TABLE_ENDINGS = ['.csv', '.tsv', '.txt', '.xlsx', '.xlsm', ''];

/** First bytes of a ZIP container (XLSX is one) and of the compound file that the old .xls is. */
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Reads the first sheet; blank rows are left out, the others keep their numbers. The content, not the
 * name, tells CSV from XLSX, for offices rename files. Throws RosterFileError, also for a table that bears a mark of
 * secrecy.
 */
export async function readRoster({ name, bytes }: RosterFile): Promise<SheetRow[]> {
  const ending = extname(name).toLowerCase();
  if (bytes.length === 0) throw new RosterFileError(`${name}: ${EXPECTED}, got an empty file`);
  if (startsWith(bytes, COMPOUND_FILE)) {
    throw new RosterFileError(`${name}: ${EXPECTED}, got an old Excel file; save it as .xlsx first`);
  }
  if (!TABLE_ENDINGS.includes(ending)) throw new RosterFileError(`${name}: ${EXPECTED}, got ${ending}`);
  const rows = await rowsOf({ name, bytes });
  refuseClassified(name, rows);
  return rows;
}

async function rowsOf({ name, bytes }: RosterFile): Promise<SheetRow[]> {
  try {
    const rows = startsWith(bytes, ZIP) ? await xlsxRows(bytes) : csvRows(bytes);
    return rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  } catch (error) {
    throw new RosterFileError(
      `${name}: ${EXPECTED}, ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/** Says nothing of what else stands there. */
function refuseClassified(name: string, rows: readonly SheetRow[]): void {
  const marked = rows.find(({ cells }) => cells.some((cell) => classificationMark(cell) !== null));
  if (marked === undefined) return;
  throw new RosterFileError(
    `${name}: row ${marked.row} bears a mark of secrecy (密级): nothing classified goes into this engine, expected none`,
  );
}

function startsWith(bytes: Uint8Array, magic: number[]): boolean {
  return magic.every((byte, i) => bytes[i] === byte);
}
