-- What readers see of a comment: whoever shows one reads it here. A comment that is not approved is not in it.
CREATE VIEW "shown_comment" AS
SELECT
  c."id",
  c."article_id",
  c."parent_id",
  c."created_at",
  json_build_object(
    'id', c."id",
    'parentId', c."parent_id",
    'name', c."name",
    'title', c."title",
    'body', c."body",
    'createdAt', c."created_at",
    'likes', c."shown_like_count",
    'isPick', c."featured_at" IS NOT NULL,
    -- As many characters of it as 120 letters can have, whatever they are made of.
    'quoted', CASE WHEN q."id" IS NOT NULL THEN json_build_object('id', q."id", 'name', q."name", 'body', left(q."body", 1000)) END,
    'official', CASE WHEN o."comment_id" IS NOT NULL
      THEN json_build_object('unit', o."unit", 'body', o."body", 'receivedAt', o."received_at", 'answeredAt', o."answered_at")
    END
  ) AS "comment"
FROM "comment" c
LEFT JOIN "comment" q ON q."id" = c."reply_to_id" AND q."status" = 'approved'
LEFT JOIN "official_reply" o ON o."comment_id" = c."id"
WHERE c."status" = 'approved';

-- A story in a list says how many comments it has.
CREATE OR REPLACE VIEW "story_card" AS
SELECT
  s."article_id",
  s."locale",
  s."slug",
  s."kicker",
  s."title",
  s."lead",
  s."published_at",
  s."picture_alt",
  json_build_object('id', c."id", 'slug', c."slug", 'name', c."name", 'nameEn', c."name_en") AS "section",
  CASE WHEN m."id" IS NOT NULL
    THEN json_build_object('key', m."key", 'width', m."width", 'height', m."height", 'renditions', m."renditions")
  END AS "picture",
  s."shown_comment_count"
FROM "story" s
JOIN "section" c ON c."id" = s."section_id"
LEFT JOIN "media" m ON m."id" = s."picture_id";
