import qrcode from 'qrcode-generator';

/** A QR code (ISO/IEC 18004) in its two forms: an SVG path on a page, a picture in a file. */
export interface QrCode {
  /** Dark modules as a path; each is a square of 1, the whole is `size` wide and high, without the quiet zone. */
  path: string;
  size: number;
  /** The same as a picture, with its quiet zone. */
  gif: Buffer;
}

/** Pixels of a module in the picture, and modules of the quiet zone around it. */
const PIXELS = 4;
const QUIET = 4;

/** Of a text, as UTF-8. A quarter of it may be lost in print (level Q). */
export function qrCode(text: string): QrCode {
  const code = qrcode(0, 'Q');
  // The library takes a character for a byte.
  code.addData(Buffer.from(text).toString('latin1'), 'Byte');
  code.make();
  const size = code.getModuleCount();
  const line = Array.from({ length: size }, (_, index) => index);
  const path = line
    .flatMap((y) => line.filter((x) => code.isDark(y, x)).map((x) => `M${x} ${y}h1v1h-1z`))
    .join('');
  const picture = code.createDataURL(PIXELS, PIXELS * QUIET);
  return { path, size, gif: Buffer.from(picture.slice(picture.indexOf(',') + 1), 'base64') };
}
