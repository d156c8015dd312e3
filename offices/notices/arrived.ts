import { Prisma } from '../../prisma/generated/client';

/**
 * Lies on its person's page only because no mail reached them. Nobody has told them to look there, so no period runs
 * from it and nothing rests on it, opened or not: what was opened is no evidence. Whoever put the page first in their
 * wishes is another matter: there it lies where they look.
 */
const LEFT_ON_PAGE = Prisma.sql`s.channel = 'in-app' AND EXISTS (
  SELECT 1 FROM delivery_attempt a WHERE a.delivery_id = s.id AND a.channel <> 'in-app')`;

/** True of a delivery `s` that arrived: taken by the recipient's mail server and never given back, or on the page of
 * somebody who wants it there. */
export const ARRIVED = Prisma.sql`(s.state = 'accepted' AND s.bounced_at IS NULL AND NOT (${LEFT_ON_PAGE}))`;

/** How the mail of a delivery `s` ended; where no mail was tried, its state. */
export const MAIL_STATE = Prisma.sql`CASE
  WHEN s.bounced_at IS NOT NULL THEN 'bounced'
  WHEN s.state <> 'accepted' OR NOT (${LEFT_ON_PAGE}) THEN s.state
  WHEN EXISTS (SELECT 1 FROM delivery_attempt a WHERE a.delivery_id = s.id AND a.state = 'refused') THEN 'refused'
  ELSE 'failed' END`;

/** The same, but that it arrived after all where the page was opened: only to find whom nothing reaches. */
export const REACHED_STATE = Prisma.sql`CASE
  WHEN s.state = 'accepted' AND s.opened_at IS NOT NULL THEN s.state ELSE ${MAIL_STATE} END`;
