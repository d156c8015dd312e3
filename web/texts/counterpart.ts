/** The same keys in another language; one that has a singular says each count in the singular too. */
export type Counterpart<T> = {
  [K in keyof T]: T[K] extends string ? string : Counterpart<T[K]>;
} & { [K in keyof T as K extends `${infer Base}_other` ? `${Base}_one` : never]: string };
