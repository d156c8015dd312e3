import { board, standing } from './zh/board';
import { dates, why } from './zh/dates';
import { duties, duty } from './zh/duty';
import { inbox } from './zh/inbox';
import { problem, shell, signIn, states } from './zh/shell';
import { whyPanel } from './zh/why-panel';
import { year } from './zh/year';

export const zh = {
  board,
  standing,
  dates,
  why,
  whyPanel,
  duties,
  duty,
  inbox,
  problem,
  shell,
  signIn,
  states,
  year,
};
