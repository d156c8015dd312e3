import { z } from 'zod';
import type { Role } from '../../domain/authority/role';
import { isoInZone } from '../../domain/calendar/civil-time';
import { endAppointment } from '../../offices/accounts/appoint';
import { rulesInForce } from '../../offices/rules';
import { answerRefusals } from '../answer-refusals';
import { actorIn } from '../auth/guard';
import { invite } from '../sign-in/invitations';
import type { Routes } from './routes';
import { appointments, done, inviteBody, invited } from './sign-in-schemas';
import { id } from './unit-schemas';

/** Who may come in: invitations to set a password, and what people are beside the posts that they hold. */
export const accountRoutes: Routes = (app, { db, address }) => {
  const tags = ['accounts'];

  app.get('/api/v1/appointments', { schema: { tags, response: { 200: appointments } } }, async (request) => {
    const { officeId } = actorIn(request);
    const now = request.receivedAt;
    const zone = (await rulesInForce(db, officeId, now)).policy.office.timeZone;
    const rows = await db.appointment.findMany({
      where: { officeId, OR: [{ until: null }, { until: { gt: now } }] },
      orderBy: [{ from: 'asc' }, { id: 'asc' }],
    });
    const people = await db.person.findMany({ where: { id: { in: rows.map(({ personId }) => personId) } } });
    const units = await db.unit.findMany({
      where: { id: { in: rows.flatMap(({ unitId }) => unitId ?? []) } },
    });
    const named = (all: { id: string; name: string }[], one: string) => ({
      id: one,
      name: all.find((each) => each.id === one)?.name ?? one,
    });
    return {
      items: rows.map((row) => ({
        id: row.id,
        person: named(people, row.personId),
        role: row.role as Role,
        unit: row.unitId === null ? null : named(units, row.unitId),
        from: isoInZone(row.from, zone),
        until: row.until === null ? null : isoInZone(row.until, zone),
      })),
    };
  });

  app.post(
    '/api/v1/invitations',
    { schema: { tags, body: inviteBody, response: { 201: invited } } },
    async (request, reply) => {
      const { officeId, personId = null } = actorIn(request);
      const { email, name, appointment } = request.body;
      const asked = {
        ...{ email, name },
        appointment: appointment && {
          ...appointment,
          until: appointment.until === null ? null : new Date(appointment.until),
        },
      };
      const made = await answerRefusals(() =>
        db.$transaction((tx) => invite(tx, { officeId, personId }, asked, request.receivedAt)),
      );
      return reply.code(201).send({
        personId: made.personId,
        // After the hash, which no server and no proxy gets to see.
        url: `${address()}/welcome#${made.secret}`,
        expiresAt: made.expiresAt.toISOString(),
      });
    },
  );

  app.post(
    '/api/v1/appointments/:id/end',
    { schema: { tags, params: z.object({ id }), response: { 200: done } } },
    async (request) => {
      const { officeId, personId: byPersonId = null } = actorIn(request);
      const ended = { officeId, id: request.params.id, byPersonId };
      await answerRefusals(() => db.$transaction((tx) => endAppointment(tx, ended, request.receivedAt)));
      return { ok: true as const };
    },
  );
};
