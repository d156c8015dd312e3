import { useState } from 'react';

export type Fields = Record<string, string>;

/** What a part of a form shows and writes. */
export interface FieldProps {
  fields: Fields;
  write: (name: string, value: string) => void;
}

/** What is being written under a form, by field; it survives a lost connection and a closed page on this device. */
export function useKeptDraft(form: string): {
  fields: Fields;
  write: (name: string, value: string) => void;
  clear: () => void;
} {
  const place = `duban.draft.${form}`;
  const [fields, setFields] = useState<Fields>(() => read(place));
  const keep = (next: Fields): void => {
    setFields(next);
    if (Object.values(next).every((text) => text === '')) localStorage.removeItem(place);
    else localStorage.setItem(place, JSON.stringify(next));
  };
  return {
    fields,
    write: (name, value) => keep({ ...fields, [name]: value }),
    clear: () => keep({}),
  };
}

function read(place: string): Fields {
  try {
    const kept = JSON.parse(localStorage.getItem(place) ?? '{}') as Record<string, unknown>;
    return Object.fromEntries(
      Object.entries(kept).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
    );
  } catch {
    return {};
  }
}
