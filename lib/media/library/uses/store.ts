import { storyPath } from '../../../articles/address.ts';
import { draftScope } from '../../../articles/drafts/scope.ts';
import type { StaffMember } from '../../../auth/roles.ts';
import { db } from '../../../db/client.ts';
import { pathPrefix } from '../../../site/paths.ts';
import type { LibraryUses } from '../view.ts';

const MOST_NAMED = 50;

type Row = {
  articleId: number;
  title: string;
  sectionSlug: string | null;
  sectionName: string | null;
  sectionNameEn: string | null;
  slug: string;
  locale: 'vi' | 'en';
  isPublished: boolean;
  isInDraft: boolean;
  isOnFrontPage: boolean;
  mayOpen: boolean;
  total: number;
};

type Elsewhere = Pick<LibraryUses, 'authors' | 'isLogo'> & { past: number };

/** Where an item is used: by title what readers see anyway, and what this person works on; the rest as a number. One statement, and one for what is past or no story. */
export async function findUses(staff: StaffMember, itemId: number): Promise<LibraryUses> {
  const scope = draftScope(staff);
  const { personId, sectionIds } = scope === 'all' ? { personId: null, sectionIds: [] } : (scope ?? { personId: 0, sectionIds: [] });
  const [rows, [elsewhere]] = await Promise.all([
    db().$queryRaw<Row[]>`
      WITH used AS (
        SELECT article_id, bool_or(place = 'story') AS "isPublished", bool_or(place = 'draft') AS "isInDraft"
        FROM library_use WHERE item_id = ${itemId} AND place <> 'revision' GROUP BY article_id
      ), known AS (
        SELECT used.article_id, used."isPublished", used."isInDraft", works_on(${personId}::int, ${[...sectionIds]}::int[], used.article_id) AS "mayOpen", count(*) OVER ()::int AS total FROM used
      )
      SELECT known.article_id AS "articleId", coalesce(s.title, d.title) AS title, c.slug AS "sectionSlug", c.name AS "sectionName",
        c.name_en AS "sectionNameEn", coalesce(s.slug, d.slug) AS slug, a.locale::text AS locale, known."isPublished", known."isInDraft",
        known."isPublished" AND EXISTS (SELECT FROM home_slot h WHERE h.article_id = known.article_id) AS "isOnFrontPage",
        known."mayOpen", known.total
      FROM known JOIN article a ON a.id = known.article_id JOIN draft d ON d.article_id = a.id LEFT JOIN story s ON s.article_id = a.id
      LEFT JOIN section c ON c.id = coalesce(s.section_id, d.section_id)
      ORDER BY known."isPublished" DESC, known.article_id DESC`,
    db().$queryRaw<Elsewhere[]>`
      SELECT (SELECT coalesce(json_agg(json_build_object('id', t.id, 'name', t.name, 'nameEn', t.name_en, 'slug', t.slug) ORDER BY t.name, t.id), '[]')
          FROM library_place_use u JOIN term t ON t.id = u.term_id WHERE u.item_id = ${itemId}) AS authors,
        EXISTS (SELECT FROM library_place_use u WHERE u.item_id = ${itemId} AND u.term_id IS NULL) AS "isLogo",
        count(DISTINCT u.article_id)::int AS past FROM library_use u WHERE u.item_id = ${itemId} AND u.place = 'revision'
        AND NOT EXISTS (SELECT FROM library_use now_used WHERE now_used.item_id = u.item_id AND now_used.article_id = u.article_id AND now_used.place <> 'revision')`,
  ]);
  // A title that stands in a draft alone is its writers'.
  const named = rows.filter(({ mayOpen, isPublished }) => mayOpen || isPublished).slice(0, MOST_NAMED);
  return {
    stories: named.map(({ sectionSlug, sectionName, sectionNameEn, slug, locale, total, ...use }) => ({
      ...use,
      section: sectionName === null ? null : { name: sectionName, nameEn: sectionNameEn ?? '' },
      path: use.isPublished && sectionSlug ? storyPath({ prefix: pathPrefix(locale), sectionSlug, slug, id: use.articleId }) : null,
    })),
    others: (rows[0]?.total ?? 0) - named.length,
    pastOnly: elsewhere?.past ?? 0,
    authors: elsewhere?.authors ?? [],
    isLogo: elsewhere?.isLogo ?? false,
  };
}
