/** Takes one line for the person who waits; the commands write it to stderr. */
export type Progress = (line: string) => void;
