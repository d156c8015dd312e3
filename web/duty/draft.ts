export interface Draft {
  outcome: string;
  note: string;
}

const nameOf = (dutyId: string): string => `duban.draft.${dutyId}`;

/** What was being written about a duty on this device; it survives a lost connection and a closed page. */
export function readDraft(dutyId: string): Draft {
  try {
    const kept = JSON.parse(localStorage.getItem(nameOf(dutyId)) ?? '{}') as Partial<Draft>;
    return { outcome: String(kept.outcome ?? ''), note: String(kept.note ?? '') };
  } catch {
    return { outcome: '', note: '' };
  }
}

export function keepDraft(dutyId: string, draft: Draft): void {
  if (draft.outcome === '' && draft.note === '') localStorage.removeItem(nameOf(dutyId));
  else localStorage.setItem(nameOf(dutyId), JSON.stringify(draft));
}
