import { figureFindings } from '../../../domain/burden/figure';
import type { Finding } from '../../../domain/burden/finding';
import { limitOf } from './burden-policy';

const told = (findings: readonly Finding[]) =>
  findings.map(({ message }) => message.en.replace('a-limit: ', ''));

describe('a figure', () => {
  it.each([
    ['10800.00', { atLeast: '10800' }, []],
    ['10799.99', { atLeast: '10800' }, ['found 10799.99 yuan, expected at least 10800 yuan']],
    ['1.5', { atMost: '1.5' }, []],
    ['1.50001', { atMost: '1.5' }, ['found 1.50001 yuan, expected at most 1.5 yuan']],
    ['-1', { atLeast: '0', atMost: '9' }, ['found -1 yuan, expected at least 0 yuan']],
  ])('of %s against %j', (value, bounds, expected) => {
    const limit = limitOf('floor', { figure: 'pay', unit: 'yuan', ...bounds });
    expect(told(figureFindings(limit, [{ figure: 'pay', item: 'u1', value }]))).toEqual(expected);
    expect(figureFindings(limit, [{ figure: 'fund', item: 'u1', value }])).toEqual([]);
  });
});
