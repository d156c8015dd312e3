import { UsageError } from '../usage-error';
import { dkimKeyOf } from './schema';

/** Who mail comes from. Null: not given. */
export interface MailConfig {
  /** The address in From, and where bounces go unless `bounces` says otherwise. */
  readonly from: string | null;
  readonly replyTo: string | null;
  readonly bounces: string | null;
  readonly dkim: { readonly domain: string; readonly selector: string; readonly privateKey: string } | null;
}

const DKIM = ['DKIM_DOMAIN', 'DKIM_SELECTOR', 'DKIM_KEY'] as const;
type Given = Partial<
  Record<(typeof DKIM)[number] | 'MAIL_FROM' | 'MAIL_REPLY_TO' | 'MAIL_BOUNCES', string | undefined>
>;

/** What MAIL_* and DKIM_* say together. Throws UsageError where DKIM is given in part only. */
export function mailConfigOf(given: Given): MailConfig {
  const { MAIL_FROM, MAIL_REPLY_TO, MAIL_BOUNCES, DKIM_DOMAIN, DKIM_SELECTOR, DKIM_KEY } = given;
  const missing = DKIM.filter((name) => given[name] === undefined);
  if (missing.length > 0 && missing.length < DKIM.length) {
    throw new UsageError(`${missing.join(', ')}: not given, expected all of ${DKIM.join(', ')} or none`);
  }
  return {
    from: MAIL_FROM ?? null,
    replyTo: MAIL_REPLY_TO ?? null,
    bounces: MAIL_BOUNCES ?? null,
    dkim:
      DKIM_DOMAIN === undefined || DKIM_SELECTOR === undefined || DKIM_KEY === undefined
        ? null
        : { domain: DKIM_DOMAIN, selector: DKIM_SELECTOR, privateKey: dkimKeyOf(DKIM_KEY) },
  };
}
