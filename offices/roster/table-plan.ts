/** Rows to add, rows to set to new values (whole), and ids to close. */
export interface TablePlan<Row> {
  create: Row[];
  update: Row[];
  close: string[];
}
