const width = 30;

/** Draws a bar while something goes on, from 0 to 1; a tick at a time, for a terminal only. */
export function progressBar(
  terminal: { isTTY?: boolean; write(text: string): unknown },
  label: string,
): { at(share: number): void; end(): void } {
  if (terminal.isTTY !== true) return { at: () => undefined, end: () => undefined };
  let drawn = -1;
  return {
    at(share) {
      const percent = Math.floor(share * 100);
      if (percent === drawn) return;
      drawn = percent;
      const full = Math.floor(share * width);
      terminal.write(`\r${label} [${'#'.repeat(full)}${'.'.repeat(width - full)}] ${percent} %`);
    },
    /** Leaves the line as if nothing had been there. */
    end: () => void terminal.write('\r\u001b[2K'),
  };
}
