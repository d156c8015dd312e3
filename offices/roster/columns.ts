/** The columns of a roster by the names that offices give them. All must stand in the header; others are passed over. */
export const columns = {
  unitCode: '单位编码',
  unitName: '单位名称',
  unitKind: '单位类别',
  parentCode: '上级单位编码',
  postKind: '职务类别',
  title: '职务',
  name: '姓名',
  email: '电子邮箱',
  since: '任职日期',
} as const;

/** Columns that a roster may lack: then what is stored stays as it is. Where one stands, an empty cell means none. */
export const optionalColumns = {
  groups: '单位分组',
  validFrom: '设立日期',
  validUntil: '撤销日期',
  heldUntil: '离任日期',
} as const;

export const columnNames = { ...columns, ...optionalColumns };

export type RequiredField = keyof typeof columns;
export type OptionalField = keyof typeof optionalColumns;
export type Field = RequiredField | OptionalField;

export const requiredFields = Object.keys(columns) as RequiredField[];
export const optionalFields = Object.keys(optionalColumns) as OptionalField[];
export const fields: Field[] = [...requiredFields, ...optionalFields];
