import { both } from '../escalation/words/telling';
import { textIn, type Entry } from './entry';
import { line, momentIn, type StateLine } from './state';

const stateWords = {
  planned: both('已排定', 'planned'),
  skipped: both('不开', 'does not take place'),
  gap: both('没有开成', 'never opened'),
  open: both('进行中', 'open'),
  closed: both('已收口', 'closed'),
} as const;

const dates = [
  ['opensAt', both('开启', 'Opens')],
  ['dueAt', both('到期', 'Due')],
  ['lateAfter', both('过此为迟', 'Late after')],
  ['closesAt', both('收口', 'Closes')],
] as const;

interface RoundThen {
  state: keyof typeof stateWords | null;
  dates: Record<string, string>;
  /** Groups, and those of them that had their last look. */
  groups: Set<string>;
  closed: Set<string>;
}

/** Where a round stands after these entries: its state and its dates. Empty before it was planned. */
export function stateOfRound(entries: readonly Entry[], zone: string): StateLine[] {
  const then = entries.reduce<RoundThen>(after, {
    ...{ state: null, dates: {} },
    ...{ groups: new Set<string>(), closed: new Set<string>() },
  });
  if (then.state === null) return [];
  const over = then.state === 'open' && then.groups.size > 0 && then.closed.size === then.groups.size;
  return [
    line('round', both('这一期', 'Round'), stateWords[over ? 'closed' : then.state]),
    ...dates.flatMap(([name, label]) => {
      const at = then.dates[name] ?? '';
      return at === '' ? [] : [line(name, label, momentIn(at, zone))];
    }),
  ];
}

function after(then: RoundThen, entry: Entry): RoundThen {
  const dated = (...names: string[]): Record<string, string> => ({
    ...then.dates,
    ...Object.fromEntries(
      names.map((name) => [name, textIn(entry, name)] as const).filter(([, at]) => at !== ''),
    ),
  });
  switch (entry.kind) {
    case 'round.planned':
    case 'round.requested':
      return { ...then, state: 'planned', dates: dated('opensAt', 'dueAt', 'closesAt') };
    case 'round.skipped':
      return { ...then, state: 'skipped', dates: {} };
    case 'round.gap':
      return { ...then, state: 'gap' };
    case 'round.opened':
      return { ...then, state: 'open', dates: dated('lateAfter', 'closesAt') };
    case 'round.moved':
      return { ...then, dates: { ...dated('closesAt'), dueAt: textIn(entry, 'to') } };
    case 'round.given-back':
      return { ...then, dates: dated('lateAfter', 'closesAt') };
    case 'shard.opened':
      then.groups.add(entry.subject);
      return then;
    case 'checkpoint.close':
      then.closed.add(entry.subject);
      return then;
    default:
      return then;
  }
}
