import type { UnitStory } from './unit-story';

/** What an inspector needs of a unit: what it is, and who is in its posts now. No past, no reasons of absence. */
export function storyForInspector(story: UnitStory, nowIso: string): UnitStory {
  const now = Date.parse(nowIso);
  const isNow = ({ from, until }: { from: string; until: string | null }): boolean =>
    Date.parse(from) <= now && (until === null || Date.parse(until) > now);
  return {
    ...story,
    posts: story.posts
      .filter(({ closedAt }) => closedAt === null)
      .map((post) => ({
        ...post,
        holders: post.holders.filter(isNow),
        absences: post.absences.filter(isNow).map((absence) => ({ ...absence, reason: null })),
      })),
    changes: [],
  };
}
