/**
 * The rungs of an office's work ladder that a person decides, from light to heavy. `notice`, the due-date notice, is
 * below them and automatic. Interview and circular are two acts of one level, each decided by itself.
 */
export const rungs = ['criticism', 'interview', 'circular', 'handling'] as const;
export type Rung = (typeof rungs)[number];
