import { availableParallelism, loadavg } from 'node:os';
import type { BenchReport } from '../report';
import type { OursMeasured, RawMeasured } from './sides';

export type Run = ({ of: 'raw' } & RawMeasured) | ({ of: 'ours' } & OursMeasured);

/** The means of all runs of a side, and what both had to do. */
export function reportOf(
  runs: readonly Run[],
  done: { people: number; units: number; requests: number },
): BenchReport {
  const raw = runs.filter(({ of }) => of === 'raw');
  const ours = runs.filter((run) => run.of === 'ours');
  const rawSeconds = mean(raw.map(({ seconds }) => seconds));
  const oursSeconds = mean(ours.map(({ seconds }) => seconds));
  const rawCpuSeconds = mean(raw.map(({ cpuSeconds }) => cpuSeconds));
  const oursCpuSeconds = mean(ours.map(({ cpuSeconds }) => cpuSeconds));
  const gatherSeconds = mean(ours.map((run) => run.gatherSeconds));
  const figures = { rawSeconds, oursSeconds, rawCpuSeconds, oursCpuSeconds, gatherSeconds };
  const { people } = done;
  return {
    name: 'mail-wave',
    ours: rounded(people / oursSeconds),
    theirs: { nodemailer: rounded(people / rawSeconds) },
    ratio: rounded(rawSeconds / oursSeconds),
    unit: 'mails/s',
    runs,
    notes: NOTES,
    ...{ ...done, mails: people },
    ...Object.fromEntries(Object.entries(figures).map(([name, figure]) => [name, rounded(figure)])),
    totalSeconds: rounded(gatherSeconds + oursSeconds),
    peakMegabytes: Math.max(...ours.map((run) => run.peakMegabytes)),
    node: process.version,
    cores: availableParallelism(),
    load: rounded(loadavg()[0] ?? 0),
  };
}

const NOTES = [
  'ours: composing, links signed, claims and ends in the ledger (fsync on) and SMTP; gathering is apart',
  'nodemailer: the same messages, composed before, through a pool of as many connections to the same server',
  'both: warmed up, each run in a process of its own; the SMTP server in another one',
];

const mean = (figures: readonly number[]): number =>
  figures.reduce((sum, each) => sum + each, 0) / figures.length;

const rounded = (figure: number): number => Number(figure.toPrecision(4));
