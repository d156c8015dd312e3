import { fromBufferPromise } from 'yauzl';

/** More than any roster: a table of 14,000 units is some six megabytes of XML. */
const MOST_BYTES = 64 * 1024 * 1024;
/** A workbook has a dozen parts. */
const MOST_PARTS = 1_000;

const MEGABYTE = 1024 * 1024;
const TOO_LARGE = `got one that unpacks to more than ${MOST_BYTES / MEGABYTE} MB, expected a table of units`;

/**
 * Throws where an archive would unpack to more than any roster needs: by its directory before anything is unpacked,
 * and where a part holds more than the directory says, at the byte that is too much.
 */
export async function boundArchive(bytes: Buffer): Promise<void> {
  const archive = await fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true });
  if (archive.entryCount > MOST_PARTS) throw new Error(TOO_LARGE);
  const parts = [];
  for await (const part of archive.eachEntry()) parts.push(part);
  const declared = parts.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (declared > MOST_BYTES) throw new Error(TOO_LARGE);
  for (const part of parts) {
    const unpacked = await archive.openReadStreamPromise(part);
    // Nothing is kept; a part that is not as large as it says ends in an error.
    for await (const _ of unpacked) void _;
  }
}
