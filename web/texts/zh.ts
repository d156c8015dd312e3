import { board, standing } from './zh/board';
import { caseActs } from './zh/case-acts';
import { caseFile } from './zh/case-file';
import { cases, proposals } from './zh/cases';
import { dates, why } from './zh/dates';
import { duties, duty } from './zh/duty';
import { inbox } from './zh/inbox';
import { problem, shell, signIn, states } from './zh/shell';
import { paper, unit } from './zh/unit';
import { whyPanel } from './zh/why-panel';
import { wishes } from './zh/wishes';
import { year } from './zh/year';

export const zh = {
  board,
  standing,
  dates,
  why,
  whyPanel,
  cases,
  caseFile,
  caseActs,
  proposals,
  unit,
  paper,
  duties,
  duty,
  inbox,
  problem,
  shell,
  signIn,
  states,
  wishes,
  year,
};
