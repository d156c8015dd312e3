import { delegationFindings } from '../../../domain/burden/delegation';
import type { Finding } from '../../../domain/burden/finding';
import { limitOf } from './burden-policy';

const told = (findings: readonly Finding[]) =>
  findings.map(({ message }) => message.en.replace('a-limit: ', ''));

describe('passing a task on', () => {
  const limit = (superiorDuties: string) =>
    limitOf('delegation', { levelsAtMost: 1, superiorDuties, then: 'refuse' });

  it.each([
    [[1], false, []],
    [[1, 2], false, []],
    [[1, 2, 2], false, []],
    [[2, 1], false, []],
    [[1, 2, 3], false, ['it would go 2 levels down, expected at most 1']],
    [[1, 3, 1], false, ['it would go 2 levels down, expected at most 1']],
    [[1, 1], true, []],
    [[1, 2], true, ["a superior's own duty stays with the superior, found it going 1 levels down"]],
    [
      [0, 1, 2],
      true,
      [
        'it would go 2 levels down, expected at most 1',
        "a superior's own duty stays with the superior, found it going 2 levels down",
      ],
    ],
  ])('over the levels %j, a superior’s duty: %s', (levels, superiorDuty, expected) => {
    const act = { item: 't1', superiorDuty, levels: levels as [number, ...number[]] };
    expect(told(delegationFindings(limit('stay'), act))).toEqual(expected);
  });

  it('a superior’s duty goes down where the limit lets it', () => {
    const act = { item: 't1', superiorDuty: true, levels: [1, 2] as const };
    expect(delegationFindings(limit('may-go-down'), act)).toEqual([]);
  });
});
