import type { NoticeBlock, Point } from './block';
import type { CaseMatter } from './case-matter';
import { footerLines } from './footer-lines';
import { noticeBlocks } from './notice-blocks';
import type { NoticeInput } from './notice-content';
import { opening, soonestFirst, tellingOf } from './subject';
import { allSums } from './sums';
import type { NoticeLanguage, Telling } from './words/language';

/** Every sentence of a notice in its order. HTML and plain text only set it, so neither can say less than the other. */
export interface NoticeWords {
  /** Greets by name and post and says the sum. */
  heading: { greeting: string; sum: string };
  remark: string;
  blocks: NoticeBlock[];
  /** Beyond so many blocks the rest is told in a line each, so that no mail program cuts the mail off. */
  rest: Section;
  upcoming: Section;
  changes: Section;
  footer: string[];
  /** How notices come, and where that is chosen. */
  wishes: { text: string; action: string; link: string } | null;
  language: NoticeLanguage;
}

export interface Section {
  title: string;
  points: Point[];
}

/** Gmail cuts a mail off at 102 kB; 15 blocks with signed links and English words are some 40. */
const FULL_BLOCKS = 15;

export function noticeWords(input: NoticeInput): NoticeWords {
  const { person, items, matters } = input;
  const at = tellingOf(input);
  const { frame, dates } = at.words;
  const units = new Set(items.map((item) => item.unitName));
  const [sum, ...more] = sums(input, units, at);
  const blocks = noticeBlocks(input, units.size > 1, at);
  const rest = blocks.slice(FULL_BLOCKS);
  const changedUnits = new Set([...units, ...input.changes.map(({ unitName }) => unitName)]);
  return {
    heading: { greeting: frame.greeting(person.name, person.post), sum },
    remark: frame.join([...more, ...remark(input, at)]),
    blocks: blocks.slice(0, FULL_BLOCKS),
    rest: {
      title: frame.rest(rest.length),
      points: rest.map(({ title, when, link }) => ({ text: frame.textTitle(title, when), link })),
    },
    upcoming: { title: frame.upcoming, points: items.length + matters.length > 0 ? [] : upcoming(input, at) },
    changes: {
      title: frame.changes(input.lastToldAt === null ? null : dates.calendarDay(input.lastToldAt, at)),
      points: input.changes.map((change) => ({ text: frame.change(change, changedUnits.size > 1) })),
    },
    footer: footerLines(input, units, at.words),
    wishes:
      input.wishesLink === null
        ? null
        : { text: frame.footer.wishes, action: frame.footer.wishesAction, link: input.wishesLink },
    language: at.words,
  };
}

/** What the greeting says, a sentence a kind; whose duties they are is said, for a person may answer for several units. */
function sums(input: NoticeInput, units: Set<string>, at: Telling): [string, ...string[]] {
  const { frame } = at.words;
  const whose = units.size === 1 ? ([...units][0] ?? null) : units.size;
  const [first, ...rest] = allSums(input, at).map(({ phrase, ofDuties }, place) =>
    frame.sumSentence(phrase, ofDuties ? whose : null, place === 0),
  );
  return first === undefined ? [frame.nothingOpen] : [first, ...rest];
}

/** What a case says first and what is held over are ours in every notice; the courtesy may be the office's. */
function remark(input: NoticeInput, { words: { frame } }: Telling): string[] {
  const { items, matters, heldOver, texts } = input;
  return [
    ...caseRemark(matters, frame.told),
    ...dutyRemark(items, frame.told),
    ...heldOver.map((held) => frame.heldOver(held)),
    ...(texts.remark === null ? courtesy(input, frame.remarks) : [frame.sentence(texts.remark)]),
  ];
}

function courtesy({ items, matters }: NoticeInput, remarks: NoticeLanguage['frame']['remarks']): string[] {
  if (items.length + matters.length === 0) return [remarks.nothingToDo];
  if (isHard(items, matters)) return [remarks.hardship];
  return matters.length === 0 ? [remarks.calm] : [];
}

function caseRemark(matters: readonly CaseMatter[], told: NoticeLanguage['frame']['told']): string[] {
  const kinds = new Set(matters.map(({ kind }) => kind));
  if (kinds.has('facts')) return [told.facts];
  if (kinds.has('decision')) return [told.decision];
  return kinds.has('to-decide') ? [told.toDecide] : [];
}

function dutyRemark(items: NoticeInput['items'], told: NoticeLanguage['frame']['told']): string[] {
  const returned = items.filter((item) => item.returned).length;
  return [
    ...(returned > 0 ? [told.returned(returned)] : []),
    ...(items.some((item) => item.overdue) ? [told.overdue] : []),
  ];
}

function isHard(items: NoticeInput['items'], matters: readonly CaseMatter[]): boolean {
  return (
    items.some((item) => item.overdue) ||
    matters.some(({ kind }) => kind === 'hearing-reminder' || kind === 'rectify-reminder')
  );
}

function upcoming(input: NoticeInput, at: Telling): Point[] {
  return soonestFirst(input.nextOpenings).map((next) => ({
    text: at.words.frame.buttonLabel(next.cadenceTitle, opening(next, at)),
  }));
}
