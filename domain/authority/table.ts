import type { Role } from './role';

/**
 * How far a role reaches with an operation:
 * `none`: not at all; `self`: the person's own session, notices and settings; `own`: the unit of the appointment;
 * `tree`: that unit and all below it, or the whole office where the appointment names no unit; `office`: what concerns
 * the whole office, for an appointment that names no unit; `common`: what everybody of the office shares and is about
 * nobody.
 */
export type Cell = 'none' | 'self' | 'own' | 'tree' | 'office' | 'common';

interface Row {
  /** It alters something, or sets something going. */
  changes: boolean;
  cells: Readonly<Record<Role, Cell>>;
}

type Cells = [
  office: Cell,
  decider: Cell,
  secretary: Cell,
  inspector: Cell,
  auditor: Cell,
  administrator: Cell,
];

const row = (changes: boolean, cells: Cells): Row => {
  const [office, decider, secretary, inspector, auditor, administrator] = cells;
  return { changes, cells: { office, decider, secretary, inspector, auditor, administrator } };
};
const reads = (...cells: Cells): Row => row(false, cells);
const changes = (...cells: Cells): Row => row(true, cells);

/**
 * Who may do what: every operation of the engine, a cell for each role. The only place that says so: the API asks it
 * for each request, and the pages are told its answers. What a rung, a round or a case asks beside (whose turn it is,
 * whose own case) is said by its rules. An auditor has no cell in a row that changes something but for their own
 * session; an administrator keeps the engine and sees nothing of the cases.
 */
// prettier-ignore
export const table = {
  //                                 office    decider   secretary inspector auditor   administrator
  'session.own':             changes('self',   'self',   'self',   'self',   'self',   'self'),
  'account.read':              reads('none',   'none',   'none',   'none',   'office', 'office'),
  'account.keep':            changes('none',   'none',   'none',   'none',   'none',   'office'),
  'me.read':                   reads('self',   'self',   'self',   'self',   'none',   'self'),
  'me.change':               changes('self',   'self',   'self',   'self',   'none',   'self'),

  'board.read':                reads('tree',   'tree',   'own',    'tree',   'tree',   'tree'),
  'map.read':                  reads('tree',   'tree',   'none',   'tree',   'tree',   'tree'),
  'year.read':                 reads('common', 'common', 'common', 'common', 'common', 'common'),
  'year.load':                 reads('tree',   'tree',   'own',    'tree',   'tree',   'tree'),
  'burden.read':               reads('common', 'common', 'none',   'common', 'common', 'common'),
  'burden.meter':              reads('tree',   'none',   'own',    'tree',   'tree',   'tree'),

  'duty.read':                 reads('tree',   'tree',   'own',    'tree',   'tree',   'tree'),
  'round.read':                reads('office', 'office', 'none',   'none',   'office', 'office'),
  'round.remind':            changes('office', 'none',   'none',   'none',   'none',   'none'),
  'duty.ask-extension':      changes('tree',   'none',   'own',    'none',   'none',   'none'),
  'duty.extend':             changes('tree',   'none',   'none',   'none',   'none',   'none'),
  'duty.report':             changes('tree',   'none',   'own',    'none',   'none',   'none'),
  'duty.review':             changes('tree',   'none',   'none',   'tree',   'none',   'none'),
  'duty.excuse':             changes('tree',   'none',   'none',   'none',   'none',   'none'),
  'duty.find-false':         changes('tree',   'none',   'none',   'none',   'none',   'none'),

  'case.read':                 reads('tree',   'tree',   'own',    'none',   'tree',   'none'),
  'case.answer':             changes('tree',   'tree',   'own',    'none',   'none',   'none'),
  'case.decide':             changes('tree',   'tree',   'none',   'none',   'none',   'none'),
  'case.map-form':           changes('tree',   'tree',   'none',   'none',   'none',   'none'),
  'proposal.read':             reads('tree',   'tree',   'none',   'none',   'tree',   'none'),
  'incident.enter':          changes('tree',   'none',   'none',   'tree',   'none',   'none'),
  'incident.withdraw':       changes('tree',   'none',   'none',   'tree',   'none',   'none'),
  'paper.read':                reads('tree',   'tree',   'own',    'none',   'tree',   'none'),
  'paper.read-draft':          reads('tree',   'tree',   'none',   'none',   'tree',   'none'),
  'paper.issue':             changes('tree',   'none',   'none',   'none',   'none',   'none'),

  'unit.read':                 reads('tree',   'none',   'none',   'tree',   'tree',   'tree'),
  'unit.read-past':            reads('tree',   'none',   'none',   'none',   'tree',   'tree'),
  'unit.read-record':          reads('tree',   'tree',   'own',    'tree',   'tree',   'tree'),
  'unit.change':             changes('tree',   'none',   'none',   'none',   'none',   'tree'),
  'absence.keep':            changes('tree',   'none',   'none',   'none',   'none',   'tree'),

  'notice.why':                reads('tree',   'tree',   'own',    'tree',   'tree',   'tree'),
  'delivery.read':             reads('office', 'none',   'none',   'none',   'office', 'office'),
  'delivery.repeat':         changes('office', 'none',   'none',   'none',   'none',   'office'),
  'bounce.enter':            changes('office', 'none',   'none',   'none',   'none',   'office'),
  'unreachable.read':          reads('tree',   'none',   'none',   'tree',   'tree',   'tree'),
  'inbox.read':                reads('office', 'none',   'none',   'none',   'none',   'office'),
  'channel.read':              reads('office', 'none',   'none',   'none',   'none',   'office'),
  'channel.keep':            changes('office', 'none',   'none',   'none',   'none',   'office'),
  'channel.private-network': changes('none',   'none',   'none',   'none',   'none',   'office'),
  'template.read':             reads('office', 'none',   'none',   'none',   'office', 'office'),
  'template.write':          changes('office', 'none',   'none',   'none',   'none',   'office'),

  'cadence.run':             changes('office', 'none',   'none',   'none',   'none',   'none'),
  'occasion.read':             reads('common', 'common', 'none',   'common', 'common', 'common'),
  'occasion.record':         changes('office', 'none',   'none',   'none',   'none',   'none'),
  'roster.read':               reads('office', 'none',   'none',   'none',   'office', 'office'),
  'roster.import':           changes('office', 'none',   'none',   'none',   'none',   'office'),
  'policy.load':             changes('office', 'none',   'none',   'none',   'none',   'office'),
  'calendar.load':           changes('office', 'none',   'none',   'none',   'none',   'office'),
  'log.checkpoint':            reads('office', 'none',   'none',   'none',   'office', 'office'),
  'trail.read':                reads('tree',   'none',   'none',   'none',   'tree',   'none'),
  'trail.read-round':          reads('office', 'none',   'none',   'none',   'office', 'none'),
  'gaps.read':                 reads('office', 'none',   'none',   'none',   'office', 'office'),
} as const satisfies Record<string, Row>;

export type Operation = keyof typeof table;
