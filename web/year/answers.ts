import type { paths } from '../api/schema';

type Get<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer T } } } };
}
  ? T
  : never;

type Load = Get<'/api/v1/year/load'>;
export type CadenceLoad = Extract<Load, { by: 'cadence' }>;
export type UnitLoad = Extract<Load, { by: 'unit' }>;
export type PersonLoad = Extract<Load, { by: 'person' }>;
export type LoadColumn = CadenceLoad['columns'][number];
export type ColumnWidth = Load['per'];

export type PolicyVersion = Get<'/api/v1/policies'>['items'][number];
export type PolicyText = Get<'/api/v1/policies/{version}'>;
export type Comparison = Omit<Get<'/api/v1/year/compare'>, 'year' | 'before' | 'after'>;
export type MovedRound = Comparison['moved'][number];
export type Question = Get<'/api/v1/year'>['unresolved'][number];
export type Collision = Get<'/api/v1/year'>['collisions'][number];
export type DraftAnswer =
  paths['/api/v1/year/compare']['post']['responses'][200]['content']['application/json'];
