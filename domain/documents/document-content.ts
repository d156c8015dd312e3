import { classificationMark } from '../classified/classification-mark';
import { isStatutory, type DocumentKind, type SupervisionColour } from './document-kind';

/** What a paper says, apart from how it is laid out: the same for the page and the .docx. */
export interface DocumentContent {
  kind: DocumentKind;
  /** Of a statutory type: it has the issuer's mark and the red line. */
  statutory: boolean;
  issuer: string;
  /** As it is written; null: none yet. */
  number: string | null;
  title: string;
  addressee: string;
  paragraphs: Paragraph[];
  /** Titles of what is attached. */
  attachments: string[];
  signature: string;
  /** 2026年11月23日; null: not issued. */
  date: string | null;
  copyTo: string[];
  colour: SupervisionColour | null;
  draft: boolean;
  mark: 'none' | 'draft' | 'withdrawn';
  /** Said at the head of every page: why it is a draft, or why it was withdrawn. */
  remark: string | null;
}

/** `level`: 0 plain text, 1 一、 2 （一） 3 1. 4 （1）. `number` as it is written before the text; '' for plain text. */
export interface Paragraph {
  level: 0 | 1 | 2 | 3 | 4;
  number: string;
  text: string;
}

/** What a kind of paper settles by itself; the rest comes from whoever issues it. */
export type WrittenDocument = Pick<DocumentContent, 'title' | 'addressee' | 'paragraphs'> &
  Partial<Pick<DocumentContent, 'attachments' | 'copyTo' | 'colour'>>;

export interface Stamp {
  kind: DocumentKind;
  issuer: string;
  /** As it is written; null where a person still has to enter it. */
  number: string | null;
  /** In words; null: a draft. */
  date: string | null;
}

const DRAFT_REMARK = '草稿：尚未编发文字号，未印发，不具效力';

/** A paper with number and date, or as a draft where it has none. */
export function stamped(written: WrittenDocument, { kind, issuer, number, date }: Stamp): DocumentContent {
  const draft = number === null || date === null;
  return {
    kind,
    statutory: isStatutory(kind),
    issuer,
    number,
    title: written.title,
    addressee: written.addressee,
    paragraphs: written.paragraphs,
    attachments: written.attachments ?? [],
    signature: issuer,
    date: draft ? null : date,
    copyTo: written.copyTo ?? [],
    colour: written.colour ?? null,
    draft,
    mark: draft ? 'draft' : 'none',
    remark: draft ? DRAFT_REMARK : null,
  };
}

/** An issued draft: with the number that a person entered. What it says stays as it was drafted. */
export function issuedAs(content: DocumentContent, number: string, date: string): DocumentContent {
  return { ...content, number, date, draft: false, mark: 'none', remark: null };
}

/** A withdrawn paper keeps what it said and its number, and says on every page that it no longer holds. */
export function withdrawnAs(content: DocumentContent, date: string, reason: string | null): DocumentContent {
  const why = reason === null ? '' : `：${reason}`;
  return { ...content, mark: 'withdrawn', remark: `已于${date}撤销${why}` };
}

/** Whether a paper bears a mark of secrecy: such a one is never sent by mail, and not issued here. */
export function isClassified({ title, paragraphs, attachments }: DocumentContent): boolean {
  return [title, ...paragraphs.map(({ text }) => text), ...attachments].some(
    (text) => classificationMark(text) !== null,
  );
}
