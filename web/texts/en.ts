import { board, standing } from './en/board';
import { dates, why } from './en/dates';
import { duties, duty } from './en/duty';
import { inbox } from './en/inbox';
import { problem, shell, signIn, states } from './en/shell';
import { whyPanel } from './en/why-panel';
import { year } from './en/year';

export const en = {
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
