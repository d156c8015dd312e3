import { ChannelError } from '../channel';
import { without } from './without-secrets';
import type { PostAnswer } from './post';
import { requireTaken } from './status-error';

/** How a chat's robot says what came of a message: HTTP 200 with a code of its own. */
export interface RobotAnswers {
  /** The fields that may hold the code; 0 is fine. */
  code: readonly string[];
  /** The fields that may hold its words. */
  words: readonly string[];
  /** Codes that mean: not now. */
  notNow: ReadonlySet<number>;
}

const LONGEST_WORDS = 120;
/** Their limits are counted by the minute. */
const ROBOT_WAIT_MS = 60_000;

/** The robot's answer as the ledger keeps it. Throws ChannelError for any code but 0. */
export function robotAnswer(answer: PostAnswer, robot: RobotAnswers, secrets: readonly string[]): string {
  requireTaken(answer);
  const fields = fieldsOf(answer.body);
  const code = robot.code.map((name) => fields[name]).find((value) => typeof value === 'number');
  if (code === undefined) throw unheardOf(fields);
  const told = robot.words.map((name) => fields[name]).find((value) => typeof value === 'string') ?? '';
  const words = without(secrets, String(told).replaceAll(/\s+/g, ' ')).slice(0, LONGEST_WORDS);
  if (code === 0) return 'code 0';
  const says = `code ${String(code)}: ${words}`;
  if (robot.notNow.has(code as number)) throw new ChannelError('temporary', says, ROBOT_WAIT_MS);
  throw new ChannelError('permanent', says);
}

/** A service that shields itself answers something else: `punish` is how DingTalk's gate turns a flood away. */
function unheardOf(fields: Record<string, unknown>): ChannelError {
  return 'punish' in fields
    ? new ChannelError('temporary', 'turned away by the service’s gate', ROBOT_WAIT_MS)
    : new ChannelError('unknown', 'answered 200 without a code of its own');
}

function fieldsOf(body: string): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(body);
    return typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
