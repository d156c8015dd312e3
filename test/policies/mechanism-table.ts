import { readFileSync } from 'node:fs';
import path from 'node:path';

/** A field of a template and what compiling it gives: `duty`, `refusal`, `limit (cap)`. */
export interface Carrier {
  field: string;
  yields: string;
}

export interface MechanismRow {
  id: string;
  /** The template's file name, or `ledgers` or `appraisal`. */
  template: string;
  /** Empty for rows that no template carries. */
  carriers: Carrier[];
  /** Why no template carries it; empty for the others. */
  reason: string;
}

const file = path.join(__dirname, '../../docs/mechanisms.md');

/** The rows of docs/mechanisms.md, in its order. Throws for a row that does not read as one. */
export function mechanismRows(): MechanismRow[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => /^\| [A-J]\d\d \|/.test(line))
    .map((line) => {
      const [id = '', what = '', template = '', field = '', yields = '', ...more] = line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim());
      if (what === '' || more.length > 0) throw new Error(`expected five cells, found "${line}"`);
      if (!template.endsWith('.yaml')) return { id, template, carriers: [], reason: field };
      const fields = field.split(', ').map((each) => /^`(.+)`$/.exec(each)?.[1] ?? '');
      const each = yields.split(', ');
      if (fields.includes('') || fields.length !== each.length) {
        throw new Error(`expected as many fields in backticks as yields, found "${line}"`);
      }
      const carriers = fields.map((name, index) => ({ field: name, yields: each[index] ?? '' }));
      return { id, template, carriers, reason: '' };
    });
}
