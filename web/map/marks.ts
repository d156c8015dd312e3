/** A shape for each letter that the engine says of a duty, the name of its words and of its look. */
export const marks = {
  v: { name: 'verified', shape: '✓' },
  V: { name: 'verifiedLate', shape: '✓' },
  r: { name: 'reported', shape: '◐' },
  R: { name: 'reportedLate', shape: '◐' },
  o: { name: 'open', shape: '' },
  t: { name: 'returned', shape: '↩' },
  x: { name: 'overdue', shape: '!' },
  m: { name: 'missed', shape: '×' },
  f: { name: 'false', shape: '≠' },
  e: { name: 'excused', shape: '–' },
  n: { name: 'notApplicable', shape: '/' },
  '.': { name: 'notAsked', shape: '·' },
} as const;

export type Mark = keyof typeof marks;

export const markAt = (cells: string, index: number): Mark => {
  const letter = cells.charAt(index);
  return letter in marks ? (letter as Mark) : '.';
};
