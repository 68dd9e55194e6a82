-- What readers find stories by besides sections (topics, event threads, authors), the second language, the front page's
-- board, corrections and withdrawals with their reasons, and addresses of sections and terms that last.

-- CreateEnum
CREATE TYPE "locale" AS ENUM ('vi', 'en');
CREATE TYPE "term_kind" AS ENUM ('topic', 'thread', 'author');
CREATE TYPE "home_slot_kind" AS ENUM ('story', 'section', 'term', 'most_read');

-- CreateTable
CREATE TABLE "term" (
    "id" SERIAL NOT NULL,
    "kind" "term_kind" NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT NOT NULL DEFAULT '',
    "description" TEXT NOT NULL DEFAULT '',
    "description_en" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "term_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "story_term" (
    "article_id" INTEGER NOT NULL,
    "term_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "locale" "locale" NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "story_term_pkey" PRIMARY KEY ("article_id","term_id")
);

-- CreateTable
CREATE TABLE "correction" (
    "id" SERIAL NOT NULL,
    "article_id" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "corrected_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "person_id" INTEGER NOT NULL,

    CONSTRAINT "correction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "home_slot" (
    "id" SERIAL NOT NULL,
    "locale" "locale" NOT NULL DEFAULT 'vi',
    "position" INTEGER NOT NULL,
    "kind" "home_slot_kind" NOT NULL,
    "article_id" INTEGER,
    "section_id" INTEGER,
    "term_id" INTEGER,
    "until" TIMESTAMPTZ(3),

    CONSTRAINT "home_slot_pkey" PRIMARY KEY ("id")
);

-- AlterTable
ALTER TABLE "article" ADD COLUMN "locale" "locale" NOT NULL DEFAULT 'vi',
ADD COLUMN "translation_of_id" INTEGER,
ADD COLUMN "withdrawn_at" TIMESTAMPTZ(3),
ADD COLUMN "withdrawn_reason" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "draft" ADD COLUMN "kicker" TEXT NOT NULL DEFAULT '',
ADD COLUMN "source_name" TEXT NOT NULL DEFAULT '',
ADD COLUMN "source_url" TEXT NOT NULL DEFAULT '',
ADD COLUMN "term_ids" INTEGER[] DEFAULT ARRAY[]::INTEGER[];

-- AlterTable
ALTER TABLE "story" ADD COLUMN "kicker" TEXT NOT NULL DEFAULT '',
ADD COLUMN "source_name" TEXT NOT NULL DEFAULT '',
ADD COLUMN "source_url" TEXT NOT NULL DEFAULT '',
ADD COLUMN "locale" "locale" NOT NULL DEFAULT 'vi';

-- AlterTable
ALTER TABLE "section" ADD COLUMN "description_en" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "slug_history" ADD COLUMN "term_id" INTEGER;

-- DropIndex
DROP INDEX "story_published_at_article_id_idx";
DROP INDEX "story_section_id_published_at_article_id_idx";

-- CreateIndex
CREATE UNIQUE INDEX "term_kind_slug_key" ON "term"("kind", "slug");
CREATE INDEX "story_term_term_id_locale_published_at_article_id_idx" ON "story_term"("term_id", "locale", "published_at" DESC, "article_id" DESC);
CREATE INDEX "correction_article_id_idx" ON "correction"("article_id");
CREATE UNIQUE INDEX "home_slot_locale_position_key" ON "home_slot"("locale", "position");
CREATE UNIQUE INDEX "article_translation_of_id_key" ON "article"("translation_of_id");
CREATE INDEX "story_section_id_locale_published_at_article_id_idx" ON "story"("section_id", "locale", "published_at" DESC, "article_id" DESC);
CREATE INDEX "story_locale_published_at_article_id_idx" ON "story"("locale", "published_at" DESC, "article_id" DESC);
CREATE INDEX "slug_history_section_id_idx" ON "slug_history"("section_id");
CREATE INDEX "slug_history_term_id_idx" ON "slug_history"("term_id");

-- AddForeignKey
ALTER TABLE "story_term" ADD CONSTRAINT "story_term_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "story"("article_id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "story_term" ADD CONSTRAINT "story_term_term_id_fkey" FOREIGN KEY ("term_id") REFERENCES "term"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "correction" ADD CONSTRAINT "correction_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "correction" ADD CONSTRAINT "correction_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "home_slot" ADD CONSTRAINT "home_slot_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "home_slot" ADD CONSTRAINT "home_slot_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "section"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "home_slot" ADD CONSTRAINT "home_slot_term_id_fkey" FOREIGN KEY ("term_id") REFERENCES "term"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "article" ADD CONSTRAINT "article_translation_of_id_fkey" FOREIGN KEY ("translation_of_id") REFERENCES "article"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "slug_history" ADD CONSTRAINT "slug_history_term_id_fkey" FOREIGN KEY ("term_id") REFERENCES "term"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A slot names what its kind needs and nothing else.
ALTER TABLE "home_slot" ADD CONSTRAINT "home_slot_names_its_kind" CHECK (
  ("kind" = 'story') = ("article_id" IS NOT NULL)
  AND ("kind" = 'section') = ("section_id" IS NOT NULL)
  AND ("kind" = 'term') = ("term_id" IS NOT NULL)
);
ALTER TABLE "article" ADD CONSTRAINT "article_translates_another" CHECK ("translation_of_id" IS NULL OR "translation_of_id" <> "id");

-- Whoever renames a section or a term leaves its old address behind, and an address taken again is no longer history:
-- A → B → A ends at A, and nothing leads to itself.
CREATE FUNCTION keep_section_slug() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "slug_history" WHERE "article_id" IS NULL AND "section_id" IS NOT NULL AND "slug" IN (NEW."slug", OLD."slug");
  INSERT INTO "slug_history" ("slug", "section_id") VALUES (OLD."slug", NEW."id");
  RETURN NULL;
END $$;
CREATE TRIGGER section_slug_is_kept AFTER UPDATE OF "slug" ON "section" FOR EACH ROW
  WHEN (OLD."slug" IS DISTINCT FROM NEW."slug") EXECUTE FUNCTION keep_section_slug();
CREATE FUNCTION keep_term_slug() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "slug_history" h USING "term" t
  WHERE h."term_id" = t."id" AND t."kind" = NEW."kind" AND h."slug" IN (NEW."slug", OLD."slug");
  INSERT INTO "slug_history" ("slug", "term_id") VALUES (OLD."slug", NEW."id");
  RETURN NULL;
END $$;
CREATE TRIGGER term_slug_is_kept AFTER UPDATE OF "slug" ON "term" FOR EACH ROW
  WHEN (OLD."slug" IS DISTINCT FROM NEW."slug") EXECUTE FUNCTION keep_term_slug();

-- A story as lists show it: whoever reads one reads it here, in one statement with whatever finds it.
CREATE VIEW "story_card" AS
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
  END AS "picture"
FROM "story" s
JOIN "section" c ON c."id" = s."section_id"
LEFT JOIN "media" m ON m."id" = s."picture_id";
