import { answersAt, type Absence, type Holding } from '../people/answers-at';
import type { NoticeStep } from './notice-step';
import { spokenMoment } from './spoken';

/** A post that the notice is for, with everybody who held it or stood in for it. */
export interface HeldPost {
  postId: string;
  /** Unit and title. */
  post: string;
  holdings: Holding[];
  absences: Absence[];
}

interface Delivered {
  personId: string;
  /** When the wave was gathered: who answered for the post then gets it. */
  createdAt: Date;
}

/** A case names the person: it follows them, whatever post they hold. */
export function namedSteps(named: readonly HeldPost[], { personId }: Delivered): NoticeStep[] {
  return named.map(({ postId, post }) => ({
    what: 'person',
    says: {
      zh: `案件写到收件人本人（${post}），不论现任什么职务都送本人`,
      en: `a case speaks of this person (${post}): it follows them, whatever post they hold`,
    },
    source: { kind: 'roster', postId, from: null, until: null },
    personId,
    post,
    as: 'named',
    agrees: true,
  }));
}

/** Why this person: who answered for each post when the wave was gathered, by the roster of now. */
export function personSteps(
  posts: readonly HeldPost[],
  delivery: Delivered,
  iso: (at: Date) => string,
): NoticeStep[] {
  return posts.map((post) => personStep(post, delivery, iso));
}

function personStep(
  { postId, post, holdings, absences }: HeldPost,
  { personId, createdAt }: Delivered,
  iso: (at: Date) => string,
): NoticeStep {
  const known = absences.filter(({ recordedAt }) => recordedAt <= createdAt);
  const answering = answersAt(holdings, known, createdAt);
  const agrees = answering?.personId === personId;
  const as = !agrees ? null : answering.deputy ? 'deputy' : 'holder';
  const lasts = ({ from, until }: { from: Date; until: Date | null }): boolean =>
    from <= createdAt && (until === null || until > createdAt);
  const stretch =
    as === 'deputy'
      ? known.find((absence) => absence.deputyId === personId && lasts(absence))
      : holdings.find((holding) => holding.personId === personId && lasts(holding));
  const when = spokenMoment(iso(createdAt));
  const says = {
    holder: {
      zh: `${when.zh}汇总时，收件人任${post}`,
      en: `when the wave was gathered on ${when.en}, this person held ${post}`,
    },
    deputy: {
      zh: `${when.zh}汇总时，收件人代行${post}`,
      en: `when the wave was gathered on ${when.en}, this person stood in for ${post}`,
    },
    neither: {
      zh: `按现在的名册，${when.zh}时应由别人答复${post}的事`,
      en: `by the roster of now, somebody else or nobody answered for ${post} on ${when.en}`,
    },
  }[as ?? 'neither'];
  const source = {
    kind: 'roster' as const,
    postId,
    from: stretch === undefined ? null : iso(stretch.from),
    until: stretch?.until == null ? null : iso(stretch.until),
  };
  return { what: 'person', says, source, personId, post, as, agrees };
}
