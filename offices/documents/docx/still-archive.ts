/** Signature of an entry in a ZIP file's central directory, of its end, and where their fields lie (PKWARE 4.3). */
const ENTRY = 0x02014b50;
const END = 0x06054b50;
const END_LENGTH = 22;
const FIXED_LENGTH = 46;

/** 1980-01-01 00:00, the earliest that the format knows. */
const DATE = (1 << 5) | 1;

/**
 * The same archive with the same time on every entry, in place: the library writes the moment of packing into it, so
 * that one paper would have another digest at every download. Throws RangeError for what is no archive.
 */
export function stillArchive(bytes: Buffer): Buffer {
  const end = bytes.length - END_LENGTH;
  if (end < 0 || bytes.readUInt32LE(end) !== END)
    throw new RangeError('expected a ZIP archive without a comment');
  let at = bytes.readUInt32LE(end + 16);
  while (bytes.readUInt32LE(at) === ENTRY) {
    setTime(bytes, at + 12);
    setTime(bytes, bytes.readUInt32LE(at + 42) + 10);
    at += FIXED_LENGTH + [28, 30, 32].reduce((sum, field) => sum + bytes.readUInt16LE(at + field), 0);
  }
  return bytes;
}

function setTime(bytes: Buffer, at: number): void {
  bytes.writeUInt16LE(0, at);
  bytes.writeUInt16LE(DATE, at + 2);
}
