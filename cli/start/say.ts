/** One line on stderr for the person who waits. */
export function say(line: string): void {
  process.stderr.write(`duban: ${line}\n`);
}
