import type { Locale } from '../../domain/notices/notice-content';
import type { TemplatePartName } from '../../domain/notices/templates/parts';
import type { Tx } from '../../prisma/client';

/** One version of the office's words for a part. */
export interface TemplateVersion {
  version: number;
  /** Empty: back to ours. */
  body: string;
  savedAt: Date;
  /** The post that saved it and who held it then; null where the actor had no post. */
  by: { post: string; person: string | null } | null;
}

/** Every version of a part in a language, the newest first, with who saved it. */
export async function listVersions(
  tx: Tx,
  { officeId, part, locale }: { officeId: string; part: TemplatePartName; locale: Locale },
): Promise<TemplateVersion[]> {
  const rows = await tx.$queryRaw<
    (Omit<TemplateVersion, 'by'> & { post: string | null; person: string | null })[]
  >`
    SELECT t.version, t.body, t.saved_at AS "savedAt", p.title AS post, n.name AS person
    FROM notice_template t
    LEFT JOIN post p ON p.id = t.by_post_id
    LEFT JOIN LATERAL (
      SELECT person_id FROM post_holding h
      WHERE h.post_id = p.id AND h.held_from <= t.saved_at AND (h.held_until IS NULL OR h.held_until > t.saved_at)
      ORDER BY h.held_from DESC, h.id LIMIT 1) h ON true
    LEFT JOIN person n ON n.id = h.person_id
    WHERE t.office_id = ${officeId} AND t.part = ${part} AND t.locale = ${locale}
    ORDER BY t.version DESC`;
  return rows.map(({ post, person, ...version }) => ({
    ...version,
    by: post === null ? null : { post, person },
  }));
}
