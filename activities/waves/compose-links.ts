import type { NoticeInput } from '../../domain/notices/notice-content';
import type { Office } from '../../domain/policy/schema';

/** A delivery to be put into words. */
export interface ToCompose {
  deliveryId: string;
  officeId: string;
  personId: string;
}

/** What one link opens, for whom, until when. */
export interface LinkOf extends ToCompose {
  purpose: 'duty' | 'case' | 'wishes';
  /** The duty's id; the case's with the step, `<id>:<step>`; the person's own for their wishes. */
  subject: string;
  expiresAt: Date;
}

/** Where links of notices lead: the engine's address without a slash at its end, and what signs them. */
export interface NoticeLinks {
  publicUrl: string;
  /** Answers the whole address of a signed link. Without it links are the plain pages, which ask to sign in. */
  sign?: (link: LinkOf) => string;
}

/** Where the policy does not say it. */
const VALID_DAYS = 14;
const DAY_MS = 86_400_000;

/** A notice with links of its own, and the plain page that each of them stands for. */
export interface Linked {
  input: NoticeInput;
  plain: ReadonlyMap<string, string>;
}

/**
 * The same notice with links of its own, each for one thing and its reader alone, until it expires; unchanged where
 * nothing signs, or where the policy lets links open after signing in only.
 */
export function withLinks(
  input: NoticeInput,
  of: ToCompose,
  { notices }: Office,
  { sign }: NoticeLinks,
  now: Date,
): Linked {
  const plain = new Map<string, string>();
  if (sign === undefined || notices.links?.opens === 'after-sign-in') return { input, plain };
  const linkDays = notices.links?.validDays ?? VALID_DAYS;
  const expiresAt = new Date(now.getTime() + linkDays * DAY_MS);
  const link = (purpose: LinkOf['purpose'], subject: string, page: string): string => {
    const signed = sign({ ...of, purpose, subject, expiresAt });
    plain.set(signed, page);
    return signed;
  };
  const { items, matters, wishesLink } = input;
  const linked = {
    ...input,
    items: items.map((item) => ({ ...item, link: link('duty', item.dutyId, item.link) })),
    matters: matters.map((one) => ({ ...one, link: link('case', `${one.caseId}:${one.step}`, one.link) })),
    wishesLink: wishesLink === null ? null : link('wishes', of.personId, wishesLink),
    linkDays,
  };
  return { input: linked, plain };
}

/** A text with the plain pages in place of what lets its reader in. */
export function withoutLinks(text: string, plain: Linked['plain']): string {
  // The longest first: one link may be how another begins.
  const links = [...plain].sort(([a], [b]) => b.length - a.length);
  return links.reduce((said, [signed, page]) => said.replaceAll(signed, page), text);
}
