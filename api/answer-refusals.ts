import { Refusal } from '../offices/refusal';
import { Problem } from './problem';

const STATUS: Record<Refusal['what'], number> = { unknown: 404, invalid: 400, conflict: 409 };

/** What an office's rules refuse is the asker's to mend: answered as a problem, with the refusal's own words. */
export async function answerRefusals<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (error instanceof Refusal) throw new Problem(STATUS[error.what], error.code, error.message);
    throw error;
  }
}
