import { inflateRawSync } from 'node:zlib';

/** The texts of a ZIP archive by their path: what a program that opens a .docx reads. */
export function unzipped(bytes: Buffer): Record<string, string> {
  const files: Record<string, string> = {};
  let at = bytes.readUInt32LE(bytes.length - 6);
  while (bytes.readUInt32LE(at) === 0x02014b50) {
    const [method, packed] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ];
    const local = bytes.readUInt32LE(at + 42);
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const content = bytes.subarray(from, from + packed);
    const path = bytes.toString('utf8', at + 46, at + 46 + name);
    files[path] = (method === 0 ? content : inflateRawSync(content)).toString('utf8');
    at += 46 + name + extra + comment;
  }
  return files;
}
