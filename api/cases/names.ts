import type { By } from '../../domain/escalation/case-event';
import type { Database } from '../../prisma/client';

export interface Who {
  /** Unit and title, as they are called now. */
  post: string;
  /** Null: the name was erased. */
  person: string | null;
}

/** What ids are called; kept apart from events, which hold ids only. */
export interface Names {
  who(by: By): Who;
  person(id: string): string | null;
  post(id: string): string;
}

/** The names of these people and posts. */
export async function namesOf(db: Database, personIds: string[], postIds: string[]): Promise<Names> {
  const [people, posts] = await Promise.all([
    db.person.findMany({ where: { id: { in: [...new Set(personIds)] } }, select: { id: true, name: true } }),
    db.$queryRaw<{ id: string; name: string }[]>`
      SELECT p.id, u.name || ' ' || p.title AS name FROM post p JOIN unit u ON u.id = p.unit_id
      WHERE p.id = ANY(${[...new Set(postIds)]})`,
  ]);
  const [personNames, postNames] = [people, posts].map(
    (rows) => new Map(rows.map(({ id, name }) => [id, name])),
  );
  const person = (id: string) => {
    const name = personNames?.get(id) ?? '';
    return name === '' ? null : name;
  };
  const post = (id: string) => postNames?.get(id) ?? id;
  return { person, post, who: ({ postId, personId }) => ({ post: post(postId), person: person(personId) }) };
}

/** Every person and post that occurs in a value of ids: an event, a state. */
export function idsIn(value: unknown): { people: string[]; posts: string[] } {
  const [people, posts]: [string[], string[]] = [[], []];
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(walk);
    if (typeof node !== 'object' || node === null) return;
    for (const [key, inner] of Object.entries(node)) {
      if (key === 'personId' && typeof inner === 'string') people.push(inner);
      else if (key === 'postId' && typeof inner === 'string') posts.push(inner);
      else if (key === 'recused' || key === 'openedBy') people.push(...(inner as string[]));
      else walk(inner);
    }
  };
  walk(value);
  return { people, posts };
}
