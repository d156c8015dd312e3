import {
  allowedFilters,
  allowedTags,
  BODY_MAX_LENGTH,
  namesIn,
  parse,
  renderTemplate,
  type ParsedTemplate,
} from './engine';
import { templateParts, type TemplatePart, type TemplatePartName } from './parts';

/** What is wrong with a text, and where: line and column from 1. */
export interface TemplateError {
  line: number;
  column: number;
  message: { zh: string; en: string };
}

/** Words that mark a paper as classified: such a paper is never mailed. */
const CLASSIFIED = /绝密|机密|秘密|密级|\b(top secret|secret|classified|confidential)\b/gi;

/** Steers a terminal, hides, or turns the direction of writing; line breaks and tabs only become a space. */
const STEERING = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/**
 * All that is wrong with an office's text for a part, in the order of the text; empty where it may be saved. An empty
 * text is right: it means ours.
 */
export function checkTemplate(part: TemplatePartName, body: string): TemplateError[] {
  const errors = [...tooLong(body), ...steering(body), ...classified(body), ...inLiquid(part, body)];
  return errors.sort((a, b) => a.line - b.line || a.column - b.column);
}

function tooLong(body: string): TemplateError[] {
  if (body.length <= BODY_MAX_LENGTH) return [];
  return [
    at(body, BODY_MAX_LENGTH, {
      zh: `有 ${body.length} 个字符，最多 ${BODY_MAX_LENGTH} 个`,
      en: `${body.length} characters, expected at most ${BODY_MAX_LENGTH}`,
    }),
  ];
}

function steering(body: string): TemplateError[] {
  return [...body.matchAll(STEERING)]
    .filter(([char]) => !/[\n\r\t]/.test(char))
    .map(({ 0: char, index }) => {
      const code = `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
      return at(body, index, {
        zh: `有看不见的控制字符 ${code}，请删去`,
        en: `the invisible character ${code}, expected plain text`,
      });
    });
}

function classified(body: string): TemplateError[] {
  return [...body.matchAll(CLASSIFIED)].map(({ 0: word, index }) =>
    at(body, index, {
      zh: `“${word}”：涉密内容不能用邮件发，这里不能写密级`,
      en: `“${word}”: nothing classified is ever mailed, expected no such mark`,
    }),
  );
}

function inLiquid(part: TemplatePartName, body: string): TemplateError[] {
  let template: ParsedTemplate;
  try {
    template = parse(body);
  } catch (error) {
    return parseErrors(error);
  }
  const { variables }: TemplatePart = templateParts[part];
  const unknown = namesIn(template)
    .filter(({ name }) => !(variables as readonly string[]).includes(name))
    .map(({ name, line, column }) => ({
      line,
      column,
      message: {
        zh: `没有“${name}”这个变量，可以用：${variables.join('、')}`,
        en: `no variable “${name}”, expected one of ${variables.join(', ')}`,
      },
    }));
  return unknown.length > 0 ? unknown : unset(template, variables);
}

/** As long as a name of a unit or an office may well be. */
const LONG = '某'.repeat(40);

/** What reads and still can't be set, by values as they might be: it runs into a limit. */
function unset(template: ParsedTemplate, variables: readonly string[]): TemplateError[] {
  try {
    const counts = ['open', 'overdue'];
    renderTemplate(
      template,
      Object.fromEntries(variables.map((name) => [name, counts.includes(name) ? 12 : LONG])),
    );
    return [];
  } catch (error) {
    const said = (error as Error).message.split(', line:')[0] ?? '';
    return [{ line: 1, column: 1, message: { zh: `写不出来：${said}`, en: said } }];
  }
}

interface LiquidProblem extends Error {
  originalError?: Error;
  token?: { getPosition(): [line: number, column: number] };
  errors?: LiquidProblem[];
}

/** Liquid gathers what it finds; its own words are kept, for they name the tag or the place. */
function parseErrors(error: unknown): TemplateError[] {
  const { errors, ...one } = error as LiquidProblem;
  const found = errors ?? [Object.assign(one, { message: (error as Error).message }) as LiquidProblem];
  return found.map((problem) => {
    const [line, column] = problem.token?.getPosition() ?? [1, 1];
    const said = (problem.originalError?.message ?? problem.message).split(', line:')[0] ?? '';
    return { line, column, message: inWords(said) };
  });
}

function inWords(said: string): TemplateError['message'] {
  const filter = /^undefined filter: (.*)$/.exec(said)?.[1];
  if (filter !== undefined) {
    return {
      zh: `不能用过滤器“${filter}”，可以用：${allowedFilters.join('、')}`,
      en: `the filter “${filter}” can't be used, expected one of ${allowedFilters.join(', ')}`,
    };
  }
  const tag = /^tag "(.*)" not found$/.exec(said)?.[1];
  if (tag !== undefined) {
    return {
      zh: `不能用标签“${tag}”，可以用：${allowedTags.join('、')}`,
      en: `the tag “${tag}” can't be used, expected ${allowedTags.join(' or ')}`,
    };
  }
  return { zh: `读不懂：${said}`, en: said };
}

function at(body: string, index: number, message: TemplateError['message']): TemplateError {
  const before = body.slice(0, index).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, message };
}
