import { allIsWell } from './escalation-audit';
import type { Job } from './jobs';

const ANSWER_LIMIT_MS = 10_000;

/**
 * Tells a watcher outside that the engine lives and that its last audit found nothing. Silence is what makes the watcher
 * call somebody.
 */
export function heartbeat(url: string): Job {
  return async (deps, now) => {
    if (!(await allIsWell(deps, now))) return;
    const answer = await fetch(url, { signal: AbortSignal.timeout(ANSWER_LIMIT_MS) });
    if (!answer.ok) throw new Error(`HEARTBEAT_URL answered ${answer.status}`);
  };
}
