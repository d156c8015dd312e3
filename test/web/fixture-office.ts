/** An invented office: 31 units and three cadences, told as the API tells it. Every number comes from the duties. */
import { operationsOf } from '../../domain/authority/may';
import type { Board, DutyItem, Session } from '../../web/api/answers';

const standings = ['verified', 'reported', 'open', 'returned', 'overdue', 'excused'] as const;
type Standing = (typeof standings)[number];

const zone = 'Asia/Shanghai';
export const now = '2026-11-21T10:00:00+08:00';
export const session: Session = {
  role: 'office',
  may: operationsOf('office'),
  acting: { role: 'office', unitId: null, postId: 'post' },
  person: null,
  secondFactor: null,
  standings: [],
  office: { id: 'office', name: '砚川县整体推进办', timeZone: zone },
  post: { id: 'post', title: '经办', unitId: 'office-unit', unitName: '砚川县整体推进办' },
};

const places = ['望溪', '雁坪', '禾塘', '芦渡', '松堰', '岚桥', '柏泉', '石湾', '青砚', '竹川'];
const kinds = ['镇', '乡', '街道'];
const units = Array.from({ length: 31 }, (_, index) => ({
  id: `unit-${index + 1}`,
  name: `${places[index % 10]}${kinds[Math.floor(index / 10)] ?? '开发区'}`,
  kind: 'township',
}));

interface Cadence {
  cadence: string;
  title: { zh: string; en: string };
  period: string;
  label: { zh: string; en: string };
  dueAt: string;
  left: number;
  rule: string;
  split: Partial<Record<Standing, number>>;
}

const cadences: Cadence[] = [
  {
    cadence: 'weekly-meeting',
    title: { zh: '一周一例会', en: 'Weekly meeting' },
    period: '2026-W47',
    label: { zh: '第 47 周', en: 'week 47' },
    dueAt: '2026-11-20T18:00:00+08:00',
    left: 0,
    rule: 'recurrence FREQ=WEEKLY;BYDAY=FR names 2026-11-20 (Friday); convention preceding; at 18:00 Asia/Shanghai',
    split: { verified: 24, reported: 3, overdue: 2, excused: 2 },
  },
  {
    cadence: 'monthly-list',
    title: { zh: '一月一清单', en: 'Monthly list' },
    period: '2026-11',
    label: { zh: '11 月', en: 'November' },
    dueAt: '2026-11-30T18:00:00+08:00',
    left: 6,
    rule: 'recurrence FREQ=MONTHLY;BYMONTHDAY=-1 names 2026-11-30 (Monday); convention preceding; at 18:00 Asia/Shanghai',
    split: { verified: 10, reported: 7, open: 13, returned: 1 },
  },
  {
    cadence: 'quarterly-supervision',
    title: { zh: '一季一督办', en: 'Quarterly supervision' },
    period: '2026-Q4',
    label: { zh: '四季度', en: 'fourth quarter' },
    dueAt: '2026-12-31T18:00:00+08:00',
    left: 29,
    rule: 'recurrence FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1 names 2026-12-31 (Thursday); convention preceding; at 18:00 Asia/Shanghai',
    split: { open: 31 },
  },
];

/** The round is what the pages filter by; the API takes it and does not tell it. */
export const duties: (DutyItem & { roundId: string })[] = cadences.flatMap(
  ({ cadence, title, period, label, dueAt, split }) => {
    const list = standings.flatMap((standing) => Array<Standing>(split[standing] ?? 0).fill(standing));
    return units.map((unit, index) => {
      const standing = list[index] ?? 'open';
      const received = standing === 'verified' || standing === 'reported';
      return {
        id: `${cadence}-${index + 1}`,
        roundId: `round-${cadence}`,
        cadence,
        cadenceTitle: title,
        period,
        label,
        unit,
        status: standing === 'overdue' ? 'open' : standing,
        standing,
        verdict: received ? 'on-time' : null,
        overdue: standing === 'overdue',
        dueAt,
        lateAfter: dueAt,
        receivedAt: received ? '2026-11-20T09:12:00+08:00' : null,
      };
    });
  },
);

const countsOf = (cadence: string): Record<Standing, number> =>
  Object.fromEntries(
    standings.map((standing) => [
      standing,
      duties.filter((duty) => duty.cadence === cadence && duty.standing === standing).length,
    ]),
  ) as Record<Standing, number>;

const owed: readonly Standing[] = ['overdue', 'open', 'returned'];

function burning() {
  return units
    .map((unit) => {
      const mine = duties.filter((duty) => duty.unit.id === unit.id && owed.includes(duty.standing));
      const late = mine.filter(({ standing }) => standing === 'overdue');
      const told = late.length > 0 ? late : mine;
      return {
        ...{ unitId: unit.id, name: unit.name, kind: unit.kind, overdue: late.length },
        ...{ outstanding: mine.length, reported: 0, verified: 0 },
        cadences: told.map(({ cadence }) => ({ cadence, count: 1 })),
      };
    })
    .sort((a, b) => b.overdue - a.overdue || b.outstanding - a.outstanding)
    .slice(0, 12);
}

export const board = {
  now,
  office: session.office,
  today: { date: '2026-11-21', workday: false, kind: 'weekend', name: null, isoWeek: '2026-W47' },
  lanes: cadences.map(({ cadence, title, period, label, dueAt, left, rule }) => ({
    cadence,
    title,
    current: {
      ...{
        roundId: `round-${cadence}`,
        period,
        label,
        state: 'open' as const,
        opensAt: '2026-11-02T09:00:00+08:00',
      },
      ...{
        dueAt,
        lateAfter: dueAt,
        closesAt: dueAt,
        workdaysLeft: left,
        openedLateDays: 0,
        rule,
        shift: null,
      },
      ...{ provisional: false, counts: countsOf(cadence), units: units.length },
    },
    next: null,
  })),
  units: burning(),
  nextWave: { at: '2026-11-23T08:30:00+08:00', people: 15 },
  checkpoints: { last: '2026-11-20T18:00:00+08:00', next: '2026-11-23T08:30:00+08:00' },
  paused: [],
  sample: true,
} satisfies Board;
export const rule = cadences[1]?.rule ?? '';
