/**
 * The page after GB/T 9704-2012. Lengths in twips (1/20 pt; 1 mm = 56.69), sizes in half points.
 * The text area is 225 mm high: 22 lines of 29.0 pt need 12,760 twips, so the lower margin is 1,980 (34.9 mm), not 1,984.
 */
export const page = {
  width: 11_906,
  height: 16_838,
  margin: { top: 2_098, left: 1_588, right: 1_474, bottom: 1_980 },
  /** From the page's lower edge: 7 mm below the text area. */
  footer: 1_500,
  header: 1_100,
  linePitch: 580,
  /**
   * 28 characters of 16 pt in 156 mm, to the whole twip. Set with the characters, not as a grid: word processors differ
   * in what a grid narrower than its characters means, and one of them sets 18 a line.
   */
  charSpacing: -5,
} as const;

/** Width of the text area, and of one character in it. */
export const textWidth = page.width - page.margin.left - page.margin.right;
export const character = textWidth / 28;

/** Sizes by their Chinese numbers. */
export const size = {
  /** The issuer's mark has no size of its own in the standard: not larger than 22 mm high. */
  issuerMark: 72,
  no2: 44,
  no3: 32,
  no4: 28,
  watermark: 240,
} as const;

/**
 * Typefaces by their names: none is shipped. `open`: a typeface of the same kind under an open licence, that a word
 * processor takes where the first is not installed.
 */
export const typefaces = {
  body: { name: '仿宋', open: 'FandolFang R' },
  title: { name: '方正小标宋简体', open: 'Noto Serif CJK SC' },
  level1: { name: '黑体', open: 'Noto Sans CJK SC' },
  level2: { name: '楷体', open: 'LXGW WenKai' },
  pageNumber: { name: '宋体', open: 'Noto Serif CJK SC' },
  latin: { name: 'Times New Roman', open: 'Liberation Serif' },
} as const;

export const red = 'FF0000';
/** Said in words beside the colour. */
export const colourOf = {
  blue: { rgb: '1F5FBF', word: '蓝色' },
  yellow: { rgb: 'B58900', word: '黄色' },
  red: { rgb: 'C00000', word: '红色' },
} as const;
