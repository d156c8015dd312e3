import { readConfig } from '../../../runtime/config';
import { check } from '../../../runtime/doctor/check';
import { escalation, type EscalationReport } from '../../../runtime/doctor/escalation';

const config = readConfig({ DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none' }, '/nowhere');
const looked: EscalationReport = {
  at: new Date('2026-03-02T01:00:50Z'),
  ok: true,
  fresh: true,
  cases: 3,
  rounds: 5,
  findings: [],
};

const tell = (report: EscalationReport | null) =>
  check('escalation', () => escalation(config, null, () => Promise.resolve(report)));

it('says how many cases and rounds were looked at, and when', async () => {
  expect(await tell(looked)).toEqual({
    name: 'escalation',
    ok: true,
    detail: '3 open cases and 5 open rounds have their dates and run (looked 2026-03-02T01:00:50.000Z)',
  });
});

it('an engine that has just started has not been looked at yet', async () => {
  expect((await tell(null)).ok).toBe(true);
});

it('tells the first findings, and that nothing was repaired', async () => {
  const findings = ['one', 'two', 'three', 'four', 'five'];
  expect(await tell({ ...looked, ok: false, findings })).toEqual({
    name: 'escalation',
    ok: false,
    detail: 'one; two; three; and 2 more (looked 2026-03-02T01:00:50.000Z)',
    fix: expect.stringContaining('nothing was repaired by itself') as string,
  });
});

it('a look that is long past is a fault, whatever it found', async () => {
  expect(await tell({ ...looked, fresh: false })).toMatchObject({
    ok: false,
    detail: 'nobody has looked since 2026-03-02T01:00:50.000Z',
  });
});
