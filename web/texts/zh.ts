import { begin } from './zh/begin';
import { board, standing } from './zh/board';
import { burden } from './zh/burden';
import { caseActs } from './zh/case-acts';
import { caseFile } from './zh/case-file';
import { cases, proposals } from './zh/cases';
import { channels } from './zh/channels';
import { dates, why } from './zh/dates';
import { deliveries } from './zh/deliveries';
import { duties, duty } from './zh/duty';
import { inbox } from './zh/inbox';
import { link } from './zh/link';
import { round } from './zh/round';
import { secondFactor } from './zh/second-factor';
import { map } from './zh/map';
import { problem, shell, states } from './zh/shell';
import { account, accounts, signIn } from './zh/sign-in';
import { templates } from './zh/templates';
import { trail } from './zh/trail';
import { paper, unit } from './zh/unit';
import { unreachable } from './zh/unreachable';
import { whyPanel } from './zh/why-panel';
import { wishes } from './zh/wishes';
import { year } from './zh/year';

export const zh = {
  begin,
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
  deliveries,
  duties,
  duty,
  inbox,
  link,
  map,
  problem,
  round,
  shell,
  signIn,
  account,
  secondFactor,
  accounts,
  states,
  wishes,
  unreachable,
  channels,
  templates,
  trail,
  burden,
  year,
};
