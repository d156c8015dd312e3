import { createPrivateKey } from 'node:crypto';
import { z } from 'zod';
import { parseEncryptionKeys } from '../codec/encryption-key';

/** Only these may be listened on: what the engine serves is for the machine itself or a proxy in front of it. */
const loopbackHosts = ['127.0.0.1', '::1', 'localhost'] as const;

const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((value) => value <= 65535);

const url = (...protocols: string[]) =>
  z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol));
const webUrl = url('http:', 'https:').transform((value) => value.replace(/\/+$/, ''));
const databaseUrl = url('postgres:', 'postgresql:');

const parses = (parse: (value: string) => unknown) => (value: string) => {
  try {
    parse(value);
    return true;
  } catch {
    return false;
  }
};

/** One plain address, without a name: what an envelope and a DKIM domain can be made of. */
const mailAddress = z.string().regex(/^[^\s@<>",;:()\\]+@[^\s@<>",;:()\\]+$/);

/** Every variable that the engine reads, by its name in the environment. */
export const variables = z.object({
  HOST: z.enum(loopbackHosts).default('127.0.0.1'),
  PORT: port.default(3000),
  DUBAN_HOME: z.string().default('.duban'),
  DUBAN_CACHE: z.string().optional(),
  DUBAN_CHROMIUM: z.string().optional(),
  SAMPLE: z.enum(['on', 'off']).default('on'),
  PUBLIC_URL: webUrl.optional(),
  HEARTBEAT_URL: url('http:', 'https:').optional(),
  LOG_KEEPER: mailAddress.optional(),
  DATABASE_URL: databaseUrl.optional(),
  DATABASE_OWNER_URL: databaseUrl.optional(),
  SMTP_URL: url('smtp:', 'smtps:').optional(),
  MAIL_FROM: mailAddress.optional(),
  MAIL_REPLY_TO: mailAddress.optional(),
  MAIL_BOUNCES: mailAddress.optional(),
  DKIM_DOMAIN: z
    .string()
    .regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i)
    .optional(),
  DKIM_SELECTOR: z
    .string()
    .regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)*$/i)
    .optional(),
  DKIM_KEY: z.string().refine(parses(dkimKeyOf)).optional(),
  TEMPORAL_ADDRESS: z
    .string()
    .regex(/^[^\s/]+:\d{1,5}$/)
    .optional(),
  TEMPORAL_CLI_PATH: z.string().optional(),
  TEMPORAL_NAMESPACE: z.string().regex(/^\S+$/).default('default'),
  TEMPORAL_API_KEY: z.string().optional(),
  TEMPORAL_TLS_CA: z.string().optional(),
  TEMPORAL_TLS_CERT: z.string().optional(),
  TEMPORAL_TLS_KEY: z.string().optional(),
  DUBAN_ENCRYPTION_KEY: z.string().refine(parses(parseEncryptionKeys)).optional(),
  DUBAN_SIGNING_KEY: z.string().refine(parses(signingKeyOf)).optional(),
});

export type VariableName = keyof z.infer<typeof variables>;
export const variableNames = Object.keys(variables.shape) as VariableName[];

/** What each restricted variable expects, for the error text. */
export const expectations: Partial<Record<VariableName, string>> = {
  HOST: 'a loopback address: 127.0.0.1, ::1 or localhost',
  PORT: 'a whole number from 0 to 65535',
  SAMPLE: 'on or off',
  PUBLIC_URL: 'an http:// or https:// address',
  HEARTBEAT_URL: 'an http:// or https:// address',
  LOG_KEEPER: 'a mail address without a name: keeper@example.cn',
  DATABASE_URL: 'a postgresql:// address',
  DATABASE_OWNER_URL: 'a postgresql:// address',
  SMTP_URL: 'an smtp:// or smtps:// address',
  MAIL_FROM: 'a mail address without a name: duban@example.cn',
  MAIL_REPLY_TO: 'a mail address without a name: office@example.cn',
  MAIL_BOUNCES: 'a mail address without a name: bounces@example.cn',
  DKIM_DOMAIN: 'a domain: example.cn',
  DKIM_SELECTOR: 'the name of the key in the DNS: duban for duban._domainkey.example.cn',
  DKIM_KEY: 'an RSA private key of 1024 bits or more in PEM',
  TEMPORAL_ADDRESS: 'host:port',
  TEMPORAL_NAMESPACE: 'a name without spaces',
  DUBAN_ENCRYPTION_KEY: '32 bytes in base64 or hexadecimal, or several such keys separated by commas',
  DUBAN_SIGNING_KEY: 'an Ed25519 private key in PEM (PKCS #8)',
};

/** Values that never appear in an error, a log or a child's environment: they hold or may hold a secret. */
export const secretVariables: ReadonlySet<VariableName> = new Set<VariableName>([
  'DATABASE_URL',
  'DATABASE_OWNER_URL',
  'SMTP_URL',
  'DKIM_KEY',
  'HEARTBEAT_URL',
  'TEMPORAL_API_KEY',
  'TEMPORAL_TLS_KEY',
  'DUBAN_ENCRYPTION_KEY',
  'DUBAN_SIGNING_KEY',
]);

/**
 * Throws where the text is no key that a signature holds with (RFC 8301). Gives its PEM, with real line breaks. Not
 * Ed25519 (RFC 8463): nodemailer would leave the mail unsigned without a word, and few receivers check such.
 */
export function dkimKeyOf(pem: string): string {
  const text = pem.replaceAll('\\n', '\n');
  const { asymmetricKeyType, asymmetricKeyDetails } = createPrivateKey(text);
  if (asymmetricKeyType !== 'rsa' || (asymmetricKeyDetails?.modulusLength ?? 0) < 1024)
    throw new Error('not an RSA key of 1024 bits or more');
  return text;
}

/** Throws where the text is no Ed25519 private key. `\n` written as two characters counts as a line break. */
export function signingKeyOf(pem: string) {
  const key = createPrivateKey(pem.replaceAll('\\n', '\n'));
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('not an Ed25519 key');
  return key;
}
