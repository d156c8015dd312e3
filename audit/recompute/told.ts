/** An entry of the log as it is read: what happened, to what, when, and at which position. */
export interface Told {
  position: number;
  at: Date;
  kind: string;
  subject: string;
  data: Record<string, unknown>;
}

interface Body {
  at: string;
  kind: string;
  subject: string;
  data: Record<string, unknown>;
}

/** In the order of the log. The bodies are proved before: they are what the engine wrote. */
export function toldBy(entries: readonly { position: number; body: string }[]): Told[] {
  return entries.map(({ position, body }) => {
    const { at, kind, subject, data } = JSON.parse(body) as Body;
    return { position, at: new Date(at), kind, subject, data };
  });
}
