import { typefaces } from '../../../domain/documents/page-layout';

/** A run's fonts: Latin letters and figures in the Latin typeface, Chinese in the named one. */
export function fontOf(face: keyof typeof typefaces): {
  ascii: string;
  hAnsi: string;
  cs: string;
  eastAsia: string;
} {
  const latin = typefaces.latin.name;
  return { ascii: latin, hAnsi: latin, cs: latin, eastAsia: typefaces[face].name };
}

const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/**
 * The document's table of fonts: each typeface with its open substitute as the alternative name, for no font is
 * embedded. The library's own table can't say so.
 */
export function fontTable(): string {
  const fonts = Object.values(typefaces).map(
    ({ name, open }) => `<w:font w:name="${name}"><w:altName w:val="${open}"/></w:font>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="${NAMESPACE}">${fonts.join('')}</w:fonts>`;
}
