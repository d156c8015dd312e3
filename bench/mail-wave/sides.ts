/** What a side is given: a database that it alone uses, and the mail server of both. */
export interface SideQuestion {
  databaseUrl: string;
  smtpUrl: string;
  officeId: string;
}

export interface RawMeasured {
  /** By the clock on the wall. */
  seconds: number;
  /** Of the processor, by this process alone: where others use the machine too, it varies less. */
  cpuSeconds: number;
}

/** Sending is composing, claims, settling and SMTP. */
export interface OursMeasured extends RawMeasured {
  gatherSeconds: number;
  accepted: number;
  /** The most memory that its process has held. */
  peakMegabytes: number;
}

export const secondsSince = (began: number): number => (performance.now() - began) / 1000;

export function cpuSecondsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
