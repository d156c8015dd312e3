import canonicalize from 'canonicalize';
import { digestOf } from '../../prisma/log/digest';
import type { BundledHistory, Manifest } from './bundle';
import type { Ground } from './ground';

/** Of the canonical JSON (RFC 8785): however the file is written, it is the same. */
const canonicalDigest = (value: object): string => digestOf(canonicalize(value) ?? '');

export const manifestDigest = (manifest: Manifest): string => canonicalDigest(manifest);

export const groundDigest = (ground: Ground): string => canonicalDigest(ground);

export const historyDigest = (history: BundledHistory): string => canonicalDigest(history);

/** What an export happened to, as its entry names it: a year is one of an office. */
export const subjectOf = ({ kind, id }: Manifest['scope'], officeId: string): string =>
  kind === 'year' ? `${officeId}:${id}` : id;
