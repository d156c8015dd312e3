/** One recipient of a delivery status notification (RFC 3464), as its fields say. Null: the field is not there. */
export interface RecipientStatus {
  /** `failed`, `delayed`, `delivered`, `relayed`, `expanded`; in lower case. */
  action: string | null;
  /** RFC 3463. */
  status: string | null;
  /** What the other mail system said. Looked at for a status, never kept. */
  diagnostic: string | null;
}

/**
 * What a report says of a mail: it will not come (`failed`), nothing is decided yet or it has come (`underway`), or
 * nothing that can be told for sure (`unclear`).
 */
export interface Fate {
  fate: 'failed' | 'underway' | 'unclear';
  /** Of the failure, or the last that was named. */
  status: string | null;
}

/** RFC 3463: class, subject, detail. A class of 4 or 5 only is one of trouble. */
const STATUS = /(?<![\d.])[245]\.\d{1,3}\.\d{1,3}(?!\d|\.\d)/g;
const NOT_LOST = ['delayed', 'delivered', 'relayed', 'expanded'];

/**
 * What the recipients of one report come to: our mails have one recipient, so all of them are the same mailbox, or
 * those behind it. A mail that reached one of them was not lost. `failed` means that the mail system has given up
 * (RFC 3464, 2.3.3), also where the reason was a passing one (4.4.7: it was tried for days).
 */
export function fateOf(recipients: readonly RecipientStatus[]): Fate {
  const read = recipients.map(({ action, status, diagnostic }) => ({
    action,
    status: statusesIn(status ?? '')[0] ?? statusesIn(diagnostic ?? '')[0] ?? null,
  }));
  const kept = read.find(({ action }) => action !== null && NOT_LOST.includes(action));
  if (kept !== undefined) return { fate: 'underway', status: kept.status };
  const failed = read.find(({ action, status }) => action === 'failed' && isTrouble(status));
  return failed === undefined ? { fate: 'unclear', status: null } : { fate: 'failed', status: failed.status };
}

/**
 * What the plain words of a mail system come to that writes no report: lost only where every status in them is one of
 * class 5. One of another class beside it makes it unclear, and so does none.
 */
export function fateInWords(words: string): Fate {
  const statuses = statusesIn(words);
  const lost = statuses.length > 0 && statuses.every((status) => status.startsWith('5.'));
  return { fate: lost ? 'failed' : 'unclear', status: lost ? (statuses[0] ?? null) : null };
}

function statusesIn(words: string): string[] {
  return words.match(STATUS) ?? [];
}

/** Failed with 2.x.x contradicts itself. */
function isTrouble(status: string | null): boolean {
  return status !== null && /^[45]/.test(status);
}
