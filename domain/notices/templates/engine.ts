import { Liquid } from 'liquidjs';
import { oneLine } from '../one-line';

/** A body may be so long; what it becomes may be three times as long, for a name is longer than `{{ name }}`. */
export const BODY_MAX_LENGTH = 300;
const TEXT_MAX_LENGTH = 900;

/** All that a text may use: conditions, and filters that change how a word is written. Nothing loops or reads. */
export const allowedTags: readonly string[] = ['if', 'unless'];
export const allowedFilters: readonly string[] = [
  ...['append', 'prepend', 'capitalize', 'upcase', 'downcase', 'strip', 'default', 'truncate'],
  ...['plus', 'minus', 'at_least', 'at_most'],
];

const LIMITS = { templateLimit: 200, memoryLimit: 20_000 };

/** Liquid with these tags and filters alone. It knows no files, and refuses what is not defined. */
const engine = new Liquid({
  strictFilters: true,
  strictVariables: true,
  ownPropertyOnly: true,
  catchAllErrors: true,
  parseLimit: 10_000,
  cache: false,
  templates: {},
});
for (const tag of Object.keys(engine.tags)) if (!allowedTags.includes(tag)) delete engine.tags[tag];
for (const filter of Object.keys(engine.filters))
  if (!allowedFilters.includes(filter)) delete engine.filters[filter];

/** Reads a text and answers what it is made of. Throws LiquidErrors or one of its kind. */
export function parse(body: string): ReturnType<typeof engine.parse> {
  return engine.parse(body);
}

export type ParsedTemplate = ReturnType<typeof parse>;

/** Every name that a text takes from outside, with where it stands. */
export function namesIn(template: ParsedTemplate): { name: string; line: number; column: number }[] {
  const { globals } = engine.analyzeSync(template, { partials: false });
  return Object.values(globals)
    .flat()
    .map(({ segments, location }) => ({
      name: segments.join('.'),
      line: location.row,
      column: location.col,
    }));
}

/** The text with these values. Throws where it runs into a limit, or names what has no value. */
export function renderTemplate(template: ParsedTemplate, values: object): string {
  const text = oneLine(String(engine.renderSync(template, values, LIMITS)));
  if (text.length > TEXT_MAX_LENGTH)
    throw new RangeError(`the text is ${text.length} characters long, expected at most ${TEXT_MAX_LENGTH}`);
  return text;
}
