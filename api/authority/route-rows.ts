import type { Operation } from '../../domain/authority/table';
import type { SubjectKind } from './subject-unit';

/** What a route asks of the table: an operation and, where its `:id` is of some unit, what that id names. */
export interface GuardedRoute {
  may: Operation;
  of?: SubjectKind;
}
/** `open`: needs nobody signed in, and why that is right stands beside it. */
export type RouteRow = GuardedRoute | 'open';

const on = (may: Operation, of?: SubjectKind): GuardedRoute => (of === undefined ? { may } : { may, of });

/** The row of every route. One that is not here is not registered: the engine refuses to start. */
export const routeRows: Readonly<Record<string, RouteRow>> = {
  // Whether it runs; how to speak to it.
  'GET /healthz': 'open',
  'GET /readyz': 'open',
  'GET /api/openapi.json': 'open',
  // The pages, which hold nothing but themselves.
  'GET /*': 'open',
  'GET /l/*': 'open',
  // Who has the key, the password, the signed link or the secret address is let in by it.
  'POST /api/v1/session/redeem': 'open',
  'POST /api/v1/session/password': 'open',
  'POST /api/v1/invitations/look': 'open',
  'POST /api/v1/invitations/take': 'open',
  'GET /api/v1/set-up': 'open',
  'POST /api/v1/set-up': 'open',
  'POST /api/v1/set-up/sample': 'open',
  'POST /api/v1/links/open': 'open',
  'POST /api/v1/links/fresh': 'open',
  'GET /feeds/:file': 'open',

  'GET /api/v1/session': on('session.own'),
  'DELETE /api/v1/session': on('session.own'),
  'PUT /api/v1/session/standing': on('session.own'),
  'PUT /api/v1/session/password': on('session.own'),
  'POST /api/v1/session/second-factor': on('session.own'),
  'POST /api/v1/session/second-factor/confirm': on('session.own'),
  'GET /api/v1/sessions': on('session.own'),
  'DELETE /api/v1/sessions/:id': on('session.own'),
  'POST /api/v1/sessions/end-others': on('session.own'),
  'GET /api/v1/appointments': on('account.read'),
  'POST /api/v1/invitations': on('account.keep'),
  'POST /api/v1/second-factors/reset': on('account.keep'),
  'POST /api/v1/appointments/:id/end': on('account.keep'),
  'GET /api/v1/me/notices': on('me.read'),
  'PUT /api/v1/me/notices': on('me.change'),
  'GET /api/v1/me/deliveries': on('me.read'),
  'POST /api/v1/me/deliveries/:id/opened': on('me.change'),
  'GET /api/v1/me/calendar-feeds': on('me.read'),
  'POST /api/v1/me/calendar-feeds': on('me.change'),
  'DELETE /api/v1/me/calendar-feeds/:id': on('me.change'),

  'GET /api/v1/begin': on('roster.read'),
  'POST /api/v1/roster': on('roster.import'),
  'GET /api/v1/presets': on('year.read'),
  'GET /api/v1/presets/:name': on('year.read'),

  'GET /api/v1/board': on('board.read'),
  'GET /api/v1/map': on('map.read'),
  'GET /api/v1/duties': on('duty.read'),
  'GET /api/v1/duties/:id': on('duty.read', 'duty'),
  'GET /api/v1/duties/:id/why': on('duty.read', 'duty'),
  'POST /api/v1/duties/:id/outcome': on('duty.report', 'duty'),
  'POST /api/v1/duties/:id/review': on('duty.review', 'duty'),
  'POST /api/v1/duties/:id/excuse': on('duty.excuse', 'duty'),
  'POST /api/v1/duties/:id/false': on('duty.find-false', 'duty'),

  'POST /api/v1/duties/:id/extension-request': on('duty.ask-extension', 'duty'),
  'POST /api/v1/duties/:id/extension': on('duty.extend', 'duty'),
  'GET /api/v1/rounds/:id': on('round.read'),
  'POST /api/v1/rounds/:id/reminder': on('round.remind'),

  'GET /api/v1/cases': on('case.read'),
  'GET /api/v1/cases/:id': on('case.read', 'case'),
  'GET /api/v1/cases/:id/why': on('case.read', 'case'),
  // Whom the case is about answers; what is more than that is asked of `case.decide` when the act is read.
  'POST /api/v1/cases/:id/acts': on('case.answer', 'case'),
  'POST /api/v1/cases/:id/steps/:step/form': on('case.map-form', 'case'),
  'GET /api/v1/proposals': on('proposal.read'),
  'POST /api/v1/proposals/bulk': on('case.decide'),
  'POST /api/v1/incidents': on('incident.enter'),
  'POST /api/v1/incidents/:id/withdraw': on('incident.withdraw', 'incident'),
  'GET /api/v1/cases/:id/documents': on('paper.read', 'case'),
  'GET /api/v1/documents/:id': on('paper.read', 'document'),
  'GET /api/v1/documents/:id.docx': on('paper.read', 'document'),
  'POST /api/v1/documents/:id/issue': on('paper.issue', 'document'),
  'POST /api/v1/documents/:id/withdraw': on('paper.issue', 'document'),

  'GET /api/v1/units': on('unit.read'),
  'GET /api/v1/units/:id': on('unit.read', 'unit'),
  'GET /api/v1/units/:id/record': on('unit.read-record', 'unit'),
  'POST /api/v1/units/:id/changes': on('unit.change', 'unit'),
  'POST /api/v1/posts/:id/absences': on('absence.keep', 'post'),
  'POST /api/v1/absences/:id/end': on('absence.keep', 'absence'),

  'GET /api/v1/notices/:id/why': on('notice.why'),
  'GET /api/v1/deliveries': on('delivery.read'),
  'GET /api/v1/deliveries/:id': on('delivery.read'),
  'POST /api/v1/deliveries/:id/again': on('delivery.repeat'),
  'POST /api/v1/bounces': on('bounce.enter'),
  'GET /api/v1/unreachable': on('unreachable.read'),
  'GET /api/v1/inbox': on('inbox.read'),
  'GET /api/v1/inbox/:id': on('inbox.read'),
  'GET /api/v1/channels': on('channel.read'),
  'POST /api/v1/channels': on('channel.keep'),
  'POST /api/v1/channels/:id/test': on('channel.keep'),
  'DELETE /api/v1/channels/:id': on('channel.keep'),
  'GET /api/v1/notice-templates': on('template.read'),
  'GET /api/v1/notice-templates/:part/:locale/versions': on('template.read'),
  'PUT /api/v1/notice-templates/:part/:locale': on('template.write'),
  'POST /api/v1/notice-templates/:part/:locale/preview': on('template.write'),

  'POST /api/v1/cadences/:cadence/pause': on('cadence.run'),
  'POST /api/v1/cadences/:cadence/resume': on('cadence.run'),
  'POST /api/v1/cadences/:cadence/extra-rounds': on('cadence.run'),
  'GET /api/v1/occasions': on('occasion.read'),
  'POST /api/v1/occasions': on('occasion.record'),
  'PUT /api/v1/policy': on('policy.load'),
  'PUT /api/v1/calendar': on('calendar.load'),
  'GET /api/v1/policies': on('year.read'),
  'GET /api/v1/policies/:version': on('year.read'),
  'GET /api/v1/year': on('year.read'),
  'GET /api/v1/year.ics': on('year.read'),
  'GET /api/v1/year/load': on('year.load'),
  'GET /api/v1/year/compare': on('year.read'),
  // Works a draft out and stores nothing.
  'POST /api/v1/year/compare': on('year.read'),
  'GET /api/v1/burden': on('burden.read'),
  'GET /api/v1/burden/meter': on('burden.meter'),
  'GET /api/v1/gaps': on('gaps.read'),
  'GET /api/v1/log/checkpoint': on('log.checkpoint'),
  'GET /api/v1/trail/search': on('trail.read'),
  'GET /api/v1/trail/cases/:id': on('trail.read', 'case'),
  'GET /api/v1/trail/cases/:id/bundle': on('trail.read', 'case'),
  'GET /api/v1/trail/units/:id': on('trail.read', 'unit'),
  'GET /api/v1/trail/units/:id/bundle': on('trail.read', 'unit'),
  'GET /api/v1/trail/duties/:id': on('trail.read', 'duty'),
  'GET /api/v1/trail/rounds/:id': on('trail.read-round'),
  'GET /api/v1/trail/rounds/:id/bundle': on('trail.read-round'),
};
