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

export type Field = keyof typeof columns;
export const fields = Object.keys(columns) as Field[];
