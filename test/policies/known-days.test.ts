import { handingDownFindings } from '../../domain/burden/handing-down';
import { limitsOf, type NamedLimit } from '../../domain/burden/named-limit';
import { plainRoster } from '../../domain/burden/roster-summary';
import { compileRound } from '../../domain/cadence/compile-round';
import type { CompiledRound } from '../../domain/cadence/compiled-round';
import type { Occasion } from '../../domain/cadence/occasions';
import { planYear } from '../../domain/cadence/plan-year';
import { statutoryCalendar as calendar } from '../../domain/calendar/statutory-calendar';
import type { Policy } from '../../domain/policy/schema';
import { templates } from './policies';

const all = templates();

function policyOf(file: string): Policy {
  const found = all.find((template) => template.file === file);
  if (!found) throw new Error(`there is no policies/${file}`);
  return found.policy;
}

const happens = (event: string, date: string): Occasion => ({ event, date, ordinal: 1, unitId: null });
const dueDay = ({ dueAt }: CompiledRound): string | undefined => dueAt?.slice(0, 10);
const remindersOf = ({ checkpoints }: CompiledRound): string[] =>
  checkpoints.filter(({ kind }) => kind === 'reminder').map(({ at }) => at.slice(0, 10));

describe('days of the templates that a person can check on a calendar', () => {
  it.each([
    ['2026', '2026-02-24'],
    ['2027', '2027-02-09'],
  ])('the first meeting of %s is on the first working day after the Spring Festival, %s', (year, day) => {
    const policy = policyOf('leading-group-office.yaml');
    expect(dueDay(compileRound(policy, 'first-meeting-of-the-year', year, calendar))).toBe(day);
  });

  it('three campaigns of a hundred days follow one another', () => {
    const rounds = planYear(policyOf('campaigns.yaml'), calendar, 2026, 'hundred-days');
    expect(rounds.map(({ periodStart }) => periodStart)).toEqual(['2026-01-01', '2026-04-11', '2026-07-20']);
    // Day 100 is 10 April, a Friday; the second one's is a Sunday, the third one's a Tuesday.
    expect(rounds.map(dueDay)).toEqual(['2026-04-10', '2026-07-17', '2026-10-27']);
  });

  it('the week of supervision ends before the debriefing of its year', () => {
    const [week] = planYear(policyOf('campaigns.yaml'), calendar, 2026, 'supervision-week');
    const [session] = planYear(policyOf('debriefing.yaml'), calendar, 2026, 'debriefing-session');
    expect([week?.periodStart, dueDay(week as CompiledRound)]).toEqual(['2026-12-07', '2026-12-11']);
    expect(dueDay(session as CompiledRound)).toBe('2026-12-28');
  });

  it('a special campaign comes once', () => {
    const policy = policyOf('campaigns.yaml');
    const years = [2026, 2027].map((year) => planYear(policy, calendar, year, 'special-rectification'));
    expect(years.map((rounds) => rounds.map(dueDay))).toEqual([['2026-11-27'], []]);
  });

  it('a term that ends on a Sunday is elected by Friday, with alarms six, three and one months before', () => {
    const policy = policyOf('elections.yaml');
    const occasions = [happens('term-ends', '2026-12-20')];
    const round = compileRound(policy, 'term-election', '2026-12-20~1', calendar, occasions);
    expect(dueDay(round)).toBe('2026-12-18');
    expect(remindersOf(round)).toEqual(['2026-06-18', '2026-09-18', '2026-11-18']);
  });

  it('the teams are analysed from twelve to ten months before an election', () => {
    const policy = policyOf('elections.yaml');
    const occasions = [happens('election', '2027-11-10')];
    const { opensAt, dueAt } = compileRound(policy, 'team-analysis', '2027-11-10~1', calendar, occasions);
    expect([opensAt?.slice(0, 10), dueAt?.slice(0, 10)]).toEqual(['2026-11-09', '2027-01-08']);
  });

  it('a theme is fixed three working days before its day', () => {
    const policy = policyOf('organisation-life.yaml');
    const days = ['theme-fixed', 'theme-party-day'].map((name) =>
      dueDay(compileRound(policy, name, '2026-04', calendar)),
    );
    expect(days).toEqual(['2026-04-10', '2026-04-15']);
  });

  it('an interview is due five working days after a finding, over a holiday', () => {
    const policy = policyOf('escalation-ladder.yaml');
    const occasions = [happens('finding-in-a-town', '2026-04-29')];
    const round = compileRound(policy, 'prompt-interview', '2026-04-29~1', calendar, occasions);
    // 30 April, 6 to 8 May, and 9 May, a Saturday that is worked.
    expect(dueDay(round)).toBe('2026-05-09');
  });

  it('a report on rectification is reminded of seven, three and one working days before', () => {
    const policy = policyOf('escalation-ladder.yaml');
    const occasions = [happens('interview-held', '2026-06-10')];
    const round = compileRound(policy, 'rectification-report', '2026-06-10~1', calendar, occasions);
    expect(dueDay(round)).toBe('2026-07-10');
    expect(remindersOf(round)).toEqual(['2026-07-01', '2026-07-07', '2026-07-09']);
  });

  it('a special supervision that has not been held is told of after two thirds of the half-year', () => {
    const policy = policyOf('inspections.yaml');
    const round = compileRound(policy, 'special-supervision', '2026-H1', calendar);
    expect([round.opensAt?.slice(0, 10), dueDay(round)]).toEqual(['2026-01-04', '2026-06-30']);
    // 177 days lie between; the 118th is 2 May.
    expect(remindersOf(round)).toEqual(['2026-05-02']);
  });

  it('a special study that has not been held is told of after the holidays of October', () => {
    const round = compileRound(policyOf('committee-agenda.yaml'), 'special-study', '2026', calendar);
    expect(remindersOf(round)).toEqual(['2026-10-08']);
  });
});

describe("the superior's session comes first", () => {
  const policy = policyOf('debriefing.yaml');
  const session = (...occasions: Occasion[]): CompiledRound =>
    compileRound(policy, 'debriefing-session', '2026', calendar, occasions);

  it('while its day is not known the own day is provisional', () => {
    const round = session();
    expect([dueDay(round), round.provisional]).toEqual(['2026-12-28', true]);
    expect(round.rule).toContain('after superior-session, which has no day in 2026 yet');
  });

  it('after an early one the own day stands', () => {
    const round = session(happens('superior-session', '2026-12-22'));
    expect([dueDay(round), round.provisional, round.shift]).toEqual(['2026-12-28', false, null]);
  });

  it('after a late one it moves behind it, and so do the texts that come before it', () => {
    const late = happens('superior-session', '2026-12-29');
    expect(dueDay(session(late))).toBe('2026-12-30');
    const texts = compileRound(policy, 'debrief-text', '2026', calendar, [late]);
    // Ten days before is a Sunday.
    expect(dueDay(texts)).toBe('2026-12-18');
  });
});

describe('what is handed down says so', () => {
  it('a letter of responsibility goes two levels down, with its ground', () => {
    const policy = policyOf('commitments.yaml');
    const strict: NamedLimit<'handing-down'> = {
      name: 'strict',
      kind: 'handing-down',
      title: { zh: '不下延', en: 'Nothing handed down' },
      then: 'warn',
      levelsAtMost: 0,
    };
    expect(handingDownFindings(strict, policy, plainRoster(policy))).toMatchObject([
      { path: 'cadences.responsibility-letter.burden.levelsDown', measured: '2' },
    ]);
    // Who asks for a ground finds one.
    expect(handingDownFindings({ ...strict, then: 'needs-ground' }, policy, plainRoster(policy))).toEqual([]);
  });

  it('every cadence that says how far it goes down says why', () => {
    const down = all.flatMap(({ policy }) =>
      Object.entries(policy.cadences).filter(([, { burden }]) => (burden?.levelsDown ?? 0) > 0),
    );
    expect(down.length).toBeGreaterThan(10);
    expect(down.filter(([, { burden }]) => burden?.ground === undefined).map(([name]) => name)).toEqual([]);
  });
});

describe('what no template may loosen', () => {
  it('a fifth is exact', () => {
    const share = limitsOf(policyOf('inspections.yaml')).find(({ kind }) => kind === 'share');
    expect(share).toMatchObject({ subject: 'party-building', atLeast: '1/5' });
  });

  it('nothing decides by itself, and every decision has a reason', () => {
    const decisions = all.flatMap(({ policy }) => limitsOf(policy).filter(({ kind }) => kind === 'decision'));
    expect(decisions.length).toBeGreaterThan(10);
    for (const limit of decisions) {
      expect(limit).toMatchObject({ automatic: 'never', reason: 'required', then: 'refuse' });
    }
  });
});
