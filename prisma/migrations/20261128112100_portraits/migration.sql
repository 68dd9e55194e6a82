-- An author has a portrait out of the library.
ALTER TABLE "term" ADD COLUMN "portrait_id" INTEGER;
ALTER TABLE "term" ADD CONSTRAINT "term_portrait_id_fkey" FOREIGN KEY ("portrait_id") REFERENCES "media"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "term" ADD CONSTRAINT "term_portrait_is_an_authors" CHECK ("portrait_id" IS NULL OR "kind" = 'author');
CREATE INDEX "term_portrait_id_idx" ON "term"("portrait_id");

-- Where an item of the library is used besides stories: as an author's portrait, in the head of all pages.
CREATE VIEW "library_place_use" AS
SELECT i."id" AS "item_id", t."id" AS "term_id" FROM "term" t JOIN "library_item" i ON i."media_id" = t."portrait_id"
UNION ALL
SELECT i."id", NULL FROM "setting" s
  CROSS JOIN LATERAL (SELECT DISTINCT (logo #>> '{mediaId}')::integer AS "media_id" FROM (VALUES (s."value" #> '{masthead,logo}'), (s."value" #> '{masthead,logoDark}')) AS named (logo)) AS named
  JOIN "library_item" i ON i."media_id" = named."media_id"
WHERE s."key" = 'site';

-- What lies in the bin and is used again comes out of it. The row is held while the use is written, so whoever bins it either sees the
-- use or is undone here; as `library_use_at` does it for stories.
CREATE FUNCTION "library_use_pictures"("named" integer[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM "library_item" WHERE "media_id" = ANY ("named") ORDER BY "id" FOR KEY SHARE;
  UPDATE "library_item" SET "binned_at" = NULL, "binned_by_id" = NULL WHERE "media_id" = ANY ("named") AND "binned_at" IS NOT NULL;
END $$;
CREATE FUNCTION "library_follow_portrait"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM library_use_pictures(ARRAY[NEW."portrait_id"]);
  RETURN NULL;
END $$;
CREATE TRIGGER "library_follow_portrait" AFTER INSERT OR UPDATE OF "portrait_id" ON "term"
  FOR EACH ROW WHEN (NEW."portrait_id" IS NOT NULL) EXECUTE FUNCTION "library_follow_portrait"();
CREATE FUNCTION "library_follow_logo"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM library_use_pictures(ARRAY[(NEW."value" #>> '{masthead,logo,mediaId}')::integer, (NEW."value" #>> '{masthead,logoDark,mediaId}')::integer]);
  RETURN NULL;
END $$;
CREATE TRIGGER "library_follow_logo" AFTER INSERT OR UPDATE OF "value" ON "setting"
  FOR EACH ROW WHEN (NEW."key" = 'site') EXECUTE FUNCTION "library_follow_logo"();

-- What is used so counts.
CREATE OR REPLACE VIEW "library_card" AS
SELECT
  i."id",
  i."kind"::text AS "kind",
  i."version",
  i."file_name" AS "fileName",
  i."alt",
  i."caption",
  i."credit",
  i."tags",
  i."added_at" AS "addedAt",
  i."added_by_id" AS "addedById",
  p."name" AS "addedByName",
  i."rights_until"::text AS "rightsUntil",
  i."binned_at" AS "binnedAt",
  (SELECT count(DISTINCT u."article_id")::int FROM "library_use" u WHERE u."item_id" = i."id" AND u."place" <> 'revision')
    + (SELECT count(*)::int FROM "library_place_use" u WHERE u."item_id" = i."id") AS "uses",
  i."media_id" AS "mediaId",
  i."attachment_id" AS "attachmentId",
  CASE WHEN m."id" IS NOT NULL
    THEN json_build_object('key', m."key", 'width', m."width", 'height', m."height", 'renditions', m."renditions", 'crops', m."crops")
  END AS "picture",
  CASE WHEN a."id" IS NOT NULL
    THEN json_strip_nulls(json_build_object('key', a."key", 'fileName', a."file_name", 'type', a."type", 'bytes', a."bytes", 'seconds', a."seconds"))
  END AS "file"
FROM "library_item" i
JOIN "person" p ON p."id" = i."added_by_id"
LEFT JOIN "media" m ON m."id" = i."media_id"
LEFT JOIN "attachment" a ON a."id" = i."attachment_id";

-- A logo that was thrown away before it counted is used all the same.
UPDATE "library_item" SET "binned_at" = NULL, "binned_by_id" = NULL
WHERE "binned_at" IS NOT NULL AND "id" IN (SELECT "item_id" FROM "library_place_use");
