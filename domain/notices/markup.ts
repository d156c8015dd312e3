import { oneLine } from './one-line';

/** HTML that is safe to set: made by `markup` alone. */
export class Markup {
  constructor(readonly source: string) {}
}

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Template for HTML: what stands in the template is trusted, every string put into it becomes one line and is escaped
 * (for text and quoted attributes), markup is set as it is. Not called `html`, for Prettier would reflow it
 * and change the white space between Chinese words.
 */
export function markup(literals: TemplateStringsArray, ...values: (string | Markup | Markup[])[]): Markup {
  const parts = values.map((value, i) => `${literals[i] ?? ''}${render(value)}`);
  return new Markup(`${parts.join('')}${literals[values.length] ?? ''}`);
}

function render(value: string | Markup | Markup[]): string {
  if (Array.isArray(value)) return value.map(render).join('');
  if (value instanceof Markup) return value.source;
  return oneLine(value).replace(/[&<>"']/g, (char) => ESCAPES[char] ?? '');
}
