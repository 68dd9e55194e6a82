-- A section, topic, thread or author that was removed is told of at the addresses it had: what it was called, and where to go on.
CREATE TYPE "list_kind" AS ENUM ('section', 'topic', 'thread', 'author');
CREATE TABLE "gone_address" (
    "of" "list_kind" NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT NOT NULL DEFAULT '',
    "parent_id" INTEGER,
    "gone_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "gone_address_pkey" PRIMARY KEY ("of", "slug")
);

-- Whoever deletes it. An address that leads to another one, as after a merge, is not gone; before the row goes, since its past goes with it.
CREATE FUNCTION keep_gone_term() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "gone_address" ("of", "slug", "name", "name_en")
  SELECT had."kind"::text::"list_kind", had."slug", OLD."name", OLD."name_en" FROM (
    SELECT OLD."kind" AS "kind", OLD."slug" AS "slug"
    UNION SELECT h."kind", h."slug" FROM "slug_history" h WHERE h."term_id" = OLD."id"
  ) AS had
  WHERE NOT EXISTS (SELECT FROM "slug_history" other WHERE (other."kind", other."slug") = (had."kind", had."slug") AND other."term_id" <> OLD."id")
  ON CONFLICT ("of", "slug") DO UPDATE SET "name" = EXCLUDED."name", "name_en" = EXCLUDED."name_en", "gone_at" = EXCLUDED."gone_at";
  RETURN OLD;
END $$;
CREATE TRIGGER term_leaves_its_addresses BEFORE DELETE ON "term" FOR EACH ROW EXECUTE FUNCTION keep_gone_term();

CREATE FUNCTION keep_gone_section() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "gone_address" ("of", "slug", "name", "name_en", "parent_id")
  SELECT 'section', had."slug", OLD."name", OLD."name_en", OLD."parent_id" FROM (
    SELECT OLD."slug" AS "slug"
    UNION SELECT h."slug" FROM "slug_history" h WHERE h."section_id" = OLD."id" AND h."article_id" IS NULL
  ) AS had
  WHERE NOT EXISTS (
    SELECT FROM "slug_history" other WHERE other."slug" = had."slug" AND other."article_id" IS NULL AND other."section_id" <> OLD."id")
  ON CONFLICT ("of", "slug") DO UPDATE
    SET "name" = EXCLUDED."name", "name_en" = EXCLUDED."name_en", "parent_id" = EXCLUDED."parent_id", "gone_at" = EXCLUDED."gone_at";
  RETURN OLD;
END $$;
CREATE TRIGGER section_leaves_its_addresses BEFORE DELETE ON "section" FOR EACH ROW EXECUTE FUNCTION keep_gone_section();

-- What was removed before, as the house's book has it; whoever has such an address now is looked for first.
INSERT INTO "gone_address" ("of", "slug", "name", "gone_at")
SELECT DISTINCT ON (told."of", told."slug") told."of"::"list_kind", told."slug", told."name", told."at" FROM (
  SELECT CASE "deed" WHEN 'remove-section' THEN 'section' ELSE "detail"->>'kind' END AS "of",
    "detail"->>'slug' AS "slug", "detail"->>'name' AS "name", "at", "id"
  FROM "audit_entry" WHERE "deed" IN ('remove-section', 'remove-term')
) AS told
WHERE told."of" IN ('section', 'topic', 'thread', 'author') AND told."slug" <> '' AND told."name" <> ''
ORDER BY told."of", told."slug", told."id" DESC;
