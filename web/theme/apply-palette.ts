import { dark, light, type Palette } from './palette';

/** Writes the palette as custom properties. Paper is light: the dark ones hold for screens only. */
export function applyPalette(): void {
  const style = document.createElement('style');
  style.textContent = `:root{color-scheme:light;${declarations(light)}}
@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;${declarations(dark)}}}`;
  document.head.append(style);
}

function declarations(palette: Palette): string {
  return Object.entries(palette)
    .map(([name, value]) => `--${name}:${value};`)
    .join('');
}
