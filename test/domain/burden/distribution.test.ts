import { distributionFindings } from '../../../domain/burden/distribution';
import type { Finding } from '../../../domain/burden/finding';
import { limitOf } from './burden-policy';

const told = (findings: readonly Finding[]) =>
  findings.map(({ message }) => message.en.replace('a-limit: ', ''));

describe('grades', () => {
  const limit = limitOf('distribution', { of: 'half-year-appraisal', oneGradeAtMost: '2/3' });

  it.each([
    [['good', 'good', 'fair'], []],
    [['good', 'good', 'good', 'fair'], ['"good" has 3/4 of the results, expected at most 2/3 in one grade']],
    [['good', 'good'], ['all 2 results are "good", expected them to differ']],
    [['good'], []],
    [[], []],
  ])('%j', (grades, expected) => {
    expect(told(distributionFindings(limit, { of: 'half-year-appraisal', item: 'a1', grades }))).toEqual(
      expected,
    );
  });

  it('that are all the same are found even where one grade may have all', () => {
    const lax = limitOf('distribution', { of: 'half-year-appraisal', oneGradeAtMost: '1/1' });
    const grading = { of: 'half-year-appraisal', item: 'a1', grades: ['good', 'good'] };
    expect(distributionFindings(lax, grading)).toHaveLength(1);
    expect(distributionFindings(lax, { ...grading, of: 'annual-assessment' })).toEqual([]);
  });
});
