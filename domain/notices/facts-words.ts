import type { IncidentKind } from '../policy/ladder';
import { sentence } from './block';
import type { MatterFact } from './case-matter';
import { calendarDay, deadline, type Standpoint } from './due-words';

/** What was recorded, as it was recorded: whether it is so is for the reply and the decision. */
const RECORDED: Record<IncidentKind, string> = {
  overdue: '到期没有收到',
  missed: '到收口没有收到',
  quality: '报来的结果没有达到要求',
  'unclosed-finding': '问题到期没有销号',
  'bottom-rank': '排名连续靠后',
  'false-report': '报来的结果与核查到的不一致',
  'failed-look-back': '回头看没有通过',
  unrectified: '整改到期没有完成',
  'grave-consequence': '登记为有严重后果',
};

/** A fact as a short dated line: what was to be, what is recorded, what was sent. */
export function factLine({ kinds, happenedAt, duty, text }: MatterFact, from: Standpoint): string {
  const said = text === null ? '' : sentence(text);
  const silent = kinds.includes('missed') ? 'missed' : kinds.includes('overdue') ? 'overdue' : null;
  const others = kinds.filter((kind) => kind !== 'missed' && kind !== 'overdue');
  const entered = others.map((kind) => `${calendarDay(happenedAt, from)}记录：${RECORDED[kind]}。`);
  if (duty === null) return `${entered.join('')}${said}`;
  const due =
    silent === null
      ? ''
      : `应在 ${deadline(duty.lateAfter, from)}报，${RECORDED[silent]}${received(duty.receivedAt, from)}。`;
  return `${duty.title}：${due}${entered.join('')}${said}${told(duty.told, from)}`;
}

function received(at: string | null, from: Standpoint): string {
  return at === null ? '，现在也还没有' : `，${calendarDay(at, from)}收到补报`;
}

function told(sent: readonly string[], from: Standpoint): string {
  const days = [...new Set(sent.map((at) => calendarDay(at, from)))];
  return days.length === 0 ? '没有查到发出的通知。' : `通知发出：${days.join('、')}。`;
}
