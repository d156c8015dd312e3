import { z } from 'zod';
import { roles } from '../../domain/authority/role';
import { id } from './unit-schemas';

export const done = z.object({ ok: z.literal(true) });
const email = z.string().trim().min(3).max(320);
/** Long enough to be refused with words of its own. */
const password = z.string().min(1).max(1000);
const name = z.string().trim().min(1).max(200);
export const secret = z.string().min(1).max(200);
const instant = z.iso.datetime({ offset: true });

/** Six digits of an authenticator, or a recovery code. */
export const code = z.string().trim().min(6).max(64);

/** `code`: of whoever set up a second factor. */
export const signInBody = z.strictObject({ email, password, code: code.optional() });
export const setUpBody = z.strictObject({ key: secret, office: name, name, email, password });
export const takeBody = z.strictObject({ token: secret, password });
export const changeBody = z.strictObject({ current: password, password });

export const beginFactorBody = z.strictObject({ current: password, code: code.optional() });
export const resetFactorBody = z.strictObject({ email, reason: z.string().trim().min(1).max(2000) });

const appointment = z.strictObject({
  role: z.enum(roles),
  /** The unit that it is for, with all below it; the whole office where none is named. */
  unitId: id.nullable().default(null),
  /** Until when; until somebody ends it where this is not said. */
  until: instant.nullable().default(null),
});
export const inviteBody = z.strictObject({
  email,
  name: name.optional(),
  appointment: appointment.optional(),
});
export const invited = z.object({
  personId: z.string(),
  /** Shown this once: for the person, and for nobody else. */
  url: z.string(),
  expiresAt: z.string(),
});

export const appointments = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      person: z.object({ id: z.string(), name: z.string() }),
      role: z.enum(roles),
      unit: z.object({ id: z.string(), name: z.string() }).nullable(),
      from: z.string(),
      until: z.string().nullable(),
    }),
  ),
});

export const sessions = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      /** The one that asks. */
      here: z.boolean(),
      browser: z.string().nullable(),
      role: z.string(),
      openedAt: z.string(),
      seenAt: z.string(),
      until: z.string(),
    }),
  ),
});

/** What a person may act as. */
export const standing = z.strictObject({
  role: z.enum(roles),
  unitId: z.string().nullable(),
  postId: z.string().nullable(),
});

/** `sample`: whether the invented office may be tried instead. */
export const setUpNeeded = z.object({ needed: z.boolean(), sample: z.boolean() });
