export interface Draft {
  outcome: string;
  note: string;
  /** What is left, as it was typed; empty where nothing counts down. */
  remaining: string;
}

const nameOf = (dutyId: string): string => `duban.draft.${dutyId}`;

/** What was being written about a duty on this device; it survives a lost connection and a closed page. */
export function readDraft(dutyId: string): Draft {
  try {
    const kept = JSON.parse(localStorage.getItem(nameOf(dutyId)) ?? '{}') as Partial<Draft>;
    const text = (value: unknown): string => (typeof value === 'string' ? value : '');
    return { outcome: text(kept.outcome), note: text(kept.note), remaining: text(kept.remaining) };
  } catch {
    return { outcome: '', note: '', remaining: '' };
  }
}

export function keepDraft(dutyId: string, draft: Draft): void {
  if (Object.values(draft).every((text) => text === '')) localStorage.removeItem(nameOf(dutyId));
  else localStorage.setItem(nameOf(dutyId), JSON.stringify(draft));
}
