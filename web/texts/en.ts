import { begin } from './en/begin';
import { board, standing } from './en/board';
import { burden } from './en/burden';
import { caseActs } from './en/case-acts';
import { caseFile } from './en/case-file';
import { cases, proposals } from './en/cases';
import { channels } from './en/channels';
import { dates, why } from './en/dates';
import { deliveries } from './en/deliveries';
import { duties, duty } from './en/duty';
import { inbox } from './en/inbox';
import { link } from './en/link';
import { round } from './en/round';
import { secondFactor } from './en/second-factor';
import { map } from './en/map';
import { problem, shell, states } from './en/shell';
import { account, accounts, signIn } from './en/sign-in';
import { templates } from './en/templates';
import { trail } from './en/trail';
import { paper, unit } from './en/unit';
import { unreachable } from './en/unreachable';
import { whyPanel } from './en/why-panel';
import { wishes } from './en/wishes';
import { year } from './en/year';

export const en = {
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
