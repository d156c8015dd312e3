import type { FastifyRequest } from 'fastify';
import { thingOf } from '../../offices/links/link';
import { readerOfLink } from '../../offices/links/reader-of-link';
import type { Tx } from '../../prisma/client';
import { Problem } from '../problem';
import { noReader } from '../links/no-reader';
import type { Actor } from './actor';

/** A request, as far as the reach of a session that a link opened is concerned. */
export interface Reached {
  method: string;
  /** The route's own address: `/api/v1/duties/:id`. */
  route: string;
  /** The duty or the case that is asked for; of a paper its case. */
  id: string | undefined;
}

const PAPERS = '/api/v1/documents/';

/** Everything that such a session may ask, by what it was opened for. What is not here it can't reach. */
const REACH = {
  duty: [
    'GET /api/v1/duties/:id',
    'GET /api/v1/duties/:id/why',
    'POST /api/v1/duties/:id/outcome',
    'POST /api/v1/duties/:id/extension-request',
  ],
  case: [
    'GET /api/v1/cases/:id',
    'GET /api/v1/cases/:id/why',
    'GET /api/v1/cases/:id/documents',
    // By the case that the paper is of.
    `GET ${PAPERS}:id`,
    `GET ${PAPERS}:id.docx`,
    'POST /api/v1/cases/:id/acts',
  ],
  wishes: [],
} as const satisfies Record<string, readonly string[]>;

/** Who asks, and that they are done: of whatever link. */
const SESSION = '/api/v1/session';
const OWN_PAGES = '/api/v1/me/';

type Only = NonNullable<Actor['only']>;

/** What a request is for. */
export async function reachedBy(tx: Tx, { method, routeOptions, params }: FastifyRequest): Promise<Reached> {
  const route = routeOptions.url ?? '';
  const { id = '' } = (params ?? {}) as { id?: string };
  if (!route.startsWith(PAPERS)) return { method, route, id };
  const paper = await tx.caseDocument.findUnique({ where: { id }, select: { caseId: true } });
  return { method, route, id: paper?.caseId };
}

/** Whether this request is for the one thing of a session. */
export function isInReach(only: Only, reached: Reached): boolean {
  const { method, route, id } = reached;
  const asked = `${method === 'HEAD' ? 'GET' : method} ${route}`;
  if (isSession(reached)) return true;
  if (only.purpose === 'wishes') return route.startsWith(OWN_PAGES);
  return (REACH[only.purpose] as readonly string[]).includes(asked) && id === thingOf(only).id;
}

export function isSession({ route }: Pick<Reached, 'route'>): boolean {
  return route === SESSION;
}

/** Whether a body acts on another step of the case than the link was for. */
export function isOtherStep(only: Only, route: string, body: unknown): boolean {
  if (only.purpose !== 'case' || !route.endsWith('/acts')) return false;
  return ((body ?? {}) as { step?: unknown }).step !== thingOf(only).step;
}

/** The actor in whose name the reader of the link acts now; why not, where it is not theirs any more. */
export async function asReader(tx: Tx, actor: Actor, only: Only, now: Date): Promise<Actor | Problem> {
  const reader = await readerOfLink(tx, { officeId: actor.officeId, ...only }, now);
  if (typeof reader === 'string') return noReader(reader);
  return { ...actor, postId: reader.postId, unitId: reader.unitId };
}

const OPENS = {
  duty: ['一项要报的事', 'one duty'],
  case: ['一件案件的一步', 'one step of one case'],
  wishes: ['您自己的通知设置', 'your own notices'],
} as const;

export function outOfReach({ purpose }: Only): Problem {
  const [zh, en] = OPENS[purpose];
  return new Problem(
    403,
    'link-reach',
    `the link that you opened reaches ${en} and nothing else; sign out and in again for the rest`,
    `您是从通知里的链接进来的，它只打开${zh}；要看其他的，请先退出，再登录。`,
  );
}
