import { finding, type Finding } from './finding';
import type { Seen } from './seen';

/** Whether the numbers of the office's papers run from 1 without a gap, up to what their series says. */
export function compareNumbers({ series }: Pick<Seen, 'series'>): Finding[] {
  return series.flatMap(({ officeId, kind, year, last, numbers }) => {
    const given = new Set(numbers);
    const end = Math.max(last ?? 0, ...numbers);
    const missing = Array.from({ length: end }, (_, index) => index + 1).filter(
      (number) => !given.has(number),
    );
    const subject = `${officeId}:${kind}:${year}`;
    const faults = missing.map((number) =>
      finding(
        'number-gap',
        subject,
        `${year} 年 ${kind} 文书缺第 ${number} 号`,
        `papers ${kind} of ${year}: number ${number} is missing`,
      ),
    );
    if (last !== end) {
      const zh = `${year} 年 ${kind} 文书已发到第 ${end} 号，编号簿上是 ${last ?? '空白'}`;
      const en = `papers ${kind} of ${year} go up to ${end}, their series says ${last ?? 'nothing'}`;
      faults.push(finding('number-gap', subject, zh, en));
    }
    return faults;
  });
}
