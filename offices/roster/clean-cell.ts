/** Characters without width that copying from web pages and WPS leaves behind, the BOM among them. */
const INVISIBLE = /[\u200B-\u200D\u2060\uFEFF]/g;

/** A code, kind, address or date: full-width forms become plain ones and white space goes. `ＣＬ０１ ` -> `CL01`. */
export function cleanToken(cell: string): string {
  return cell.normalize('NFKC').replace(INVISIBLE, '').replace(/\s+/g, '');
}

/** A name of a unit or title: full-width letters and digits become plain ones, Chinese brackets stay. */
export function cleanText(cell: string): string {
  return cell
    .replace(INVISIBLE, '')
    .replace(/[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/g, (char) => char.normalize('NFKC'))
    .replace(/\s+/g, ' ')
    .trim();
}

/** A person's name; short ones are often spaced to the width of three characters: `张　三` -> `张三`. */
export function cleanName(cell: string): string {
  return cleanText(cell).replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '');
}
