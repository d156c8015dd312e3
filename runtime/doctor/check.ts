/** One line of `duban doctor`. */
export interface Check {
  readonly name: string;
  /** A part that is merely not started is fine. */
  readonly ok: boolean;
  readonly detail: string;
  /** What to do where it is not fine. */
  readonly fix?: string;
}

export const NOT_STARTED = 'not started';

/** Runs one check: gives its detail or throws what is wrong. A throw of anything else is wrong all the same. */
export async function check(name: string, look: () => Promise<string> | string): Promise<Check> {
  try {
    return { name, ok: true, detail: await look() };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return error instanceof Fault ? { name, ok: false, detail, fix: error.fix } : { name, ok: false, detail };
  }
}

/** Something wrong, with what to do about it. */
export class Fault extends Error {
  constructor(
    message: string,
    readonly fix: string,
  ) {
    super(message);
  }
}
