import canonicalize from 'canonicalize';
import { digestOf } from '../../prisma/log/digest';
import type { BundledHistory, Manifest } from './bundle';

/** Of the canonical JSON (RFC 8785): however the file is written, it is the same. */
const canonicalDigest = (value: object): string => digestOf(canonicalize(value) ?? '');

export const manifestDigest = (manifest: Manifest): string => canonicalDigest(manifest);

export const historyDigest = (history: BundledHistory): string => canonicalDigest(history);
