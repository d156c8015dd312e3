// TypeScript's older module resolution does not read the package's exports; this says what stands behind those used here.
declare module 'pure-rand/generator/xoroshiro128plus' {
  export interface RandomSource {
    next(): number;
  }
  export function xoroshiro128plus(seed: number): RandomSource;
}

declare module 'pure-rand/distribution/uniformInt' {
  /** Whole numbers, both ends included. Throws where there is none between them. */
  export function uniformInt(
    source: import('pure-rand/generator/xoroshiro128plus').RandomSource,
    from: number,
    to: number,
  ): number;
}
