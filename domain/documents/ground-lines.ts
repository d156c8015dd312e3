import type { GroundFacts } from './document-facts';
import { paperDate, paperTime } from './paper-dates';
import { incidentWords } from '../policy/ladder-words';

/** One line a ground: what was owed and by when, what came, and whether the office's notices had arrived. */
export function groundLine(ground: GroundFacts, zone: string): string {
  const title = `${ground.title}${ground.period === null ? '' : `（${ground.period}）`}`;
  const sentences =
    ground.dueAt === null
      ? [`${title}，发生于${paperDate(ground.happenedAt, zone)}`]
      : [`${title}：${whatCame(ground, ground.dueAt, zone)}`];
  if (ground.evidence !== null) sentences.push(`依据：${ground.evidence.replace(/[。\s]+$/u, '')}`);
  if (ground.dueAt !== null) sentences.push(toldOf(ground, zone));
  return `${sentences.join('。')}。`;
}

function whatCame({ kind, lateAfter, receivedAt }: GroundFacts, dueAt: string, zone: string): string {
  const moved = lateAfter !== null && lateAfter !== dueAt;
  const due = `应于${paperTime(dueAt, zone)}前报送${moved ? `（因通知发出较晚，顺延至${paperTime(lateAfter, zone)}）` : ''}`;
  const came = receivedAt === null ? '至今未收到' : `${paperTime(receivedAt, zone)}收到`;
  return `${due}，${incidentWords[kind].zh}，${came}`;
}

function toldOf({ arrived, notArrived }: GroundFacts, zone: string): string {
  const failed = notArrived === 0 ? '' : `，另有${notArrived}次未能送达`;
  const [first] = arrived;
  const last = arrived.at(-1);
  if (first === undefined || last === undefined) return `到期提示未曾送达${failed}`;
  const days =
    arrived.length === 1
      ? paperDate(first, zone)
      : `首次${paperDate(first, zone)}，最近一次${paperDate(last, zone)}`;
  return `到期提示已送达${arrived.length}次（${days}）${failed}`;
}
