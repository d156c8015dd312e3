import { board, standing } from './en/board';
import { caseActs } from './en/case-acts';
import { caseFile } from './en/case-file';
import { cases, proposals } from './en/cases';
import { dates, why } from './en/dates';
import { duties, duty } from './en/duty';
import { inbox } from './en/inbox';
import { problem, shell, signIn, states } from './en/shell';
import { paper, unit } from './en/unit';
import { whyPanel } from './en/why-panel';
import { wishes } from './en/wishes';
import { year } from './en/year';

export const en = {
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
