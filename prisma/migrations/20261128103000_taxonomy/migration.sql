-- Sections, topics, threads and authors are changed by several people: every change names the version it was made on, and whoever
-- comes second is told who was first.
ALTER TABLE "section" ADD COLUMN "is_hidden" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN "changed_by_id" INTEGER;
ALTER TABLE "section" ADD CONSTRAINT "section_changed_by_id_fkey" FOREIGN KEY ("changed_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Names are sorted and compared by their plain letters, the same on every PostgreSQL.
ALTER TABLE "term" ADD COLUMN "person_id" INTEGER,
ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN "changed_by_id" INTEGER,
ADD COLUMN "name_folded" TEXT COLLATE "C" NOT NULL GENERATED ALWAYS AS ("search_fold"("search_words"("name"))) STORED,
ADD COLUMN "search_text" TEXT NOT NULL GENERATED ALWAYS AS ("search_fold"("search_words"("name" || ' ' || "name_en"))) STORED;
ALTER TABLE "term" ADD CONSTRAINT "term_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "term" ADD CONSTRAINT "term_changed_by_id_fkey" FOREIGN KEY ("changed_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "term" ADD CONSTRAINT "term_person_is_an_authors" CHECK ("person_id" IS NULL OR "kind" = 'author');
CREATE INDEX "term_name_folded_id_idx" ON "term"("name_folded", "id");
CREATE INDEX "term_kind_name_folded_id_idx" ON "term"("kind", "name_folded", "id");
CREATE INDEX "term_search_text_idx" ON "term" USING GIN ("search_text" gin_trgm_ops);
CREATE INDEX "term_person_id_idx" ON "term"("person_id");
CREATE INDEX "draft_term_ids_idx" ON "draft" USING GIN ("term_ids");

-- A term that moved to another kind leaves an address of the kind it was.
ALTER TABLE "slug_history" ADD COLUMN "kind" "term_kind";
UPDATE "slug_history" h SET "kind" = t."kind" FROM "term" t WHERE t."id" = h."term_id";
ALTER TABLE "slug_history" ADD CONSTRAINT "slug_history_names_the_kind" CHECK (("kind" IS NULL) = ("term_id" IS NULL));
DROP TRIGGER term_slug_is_kept ON "term";
CREATE OR REPLACE FUNCTION keep_term_slug() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "slug_history"
  WHERE "term_id" IS NOT NULL AND (("kind", "slug") = (NEW."kind", NEW."slug") OR ("kind", "slug") = (OLD."kind", OLD."slug"));
  INSERT INTO "slug_history" ("slug", "term_id", "kind") VALUES (OLD."slug", NEW."id", OLD."kind");
  RETURN NULL;
END $$;
CREATE TRIGGER term_slug_is_kept AFTER UPDATE OF "slug", "kind" ON "term" FOR EACH ROW
  WHEN ((OLD."kind", OLD."slug") IS DISTINCT FROM (NEW."kind", NEW."slug")) EXECUTE FUNCTION keep_term_slug();

-- What is no more, and what it became. Nothing ever points at something that is gone itself, so one look is enough.
CREATE TABLE "term_gone" (
    "id" INTEGER NOT NULL,
    "into_id" INTEGER,
    "gone_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "term_gone_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "term_gone_into_id_idx" ON "term_gone"("into_id");
ALTER TABLE "term_gone" ADD CONSTRAINT "term_gone_into_id_fkey" FOREIGN KEY ("into_id") REFERENCES "term"("id") ON DELETE SET NULL ON UPDATE CASCADE;
CREATE TABLE "section_gone" (
    "id" INTEGER NOT NULL,
    "into_id" INTEGER,
    "gone_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "section_gone_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "section_gone_into_id_idx" ON "section_gone"("into_id");
ALTER TABLE "section_gone" ADD CONSTRAINT "section_gone_into_id_fkey" FOREIGN KEY ("into_id") REFERENCES "section"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- The terms that these numbers mean now, in the same order, each once. Whoever changes or ends one of them waits until this transaction
-- is over, and we for them. In the order of their numbers, so that two who name the same never wait for each other.
CREATE FUNCTION "hold_terms"("named" integer[]) RETURNS integer[] LANGUAGE plpgsql AS $$
DECLARE
  held integer[];
BEGIN
  IF cardinality("named") = 0 THEN RETURN "named"; END IF;
  held := ARRAY(SELECT t."id" FROM "term" t WHERE t."id" = ANY ("named") ORDER BY t."id" FOR KEY SHARE);
  IF held @> "named" THEN RETURN "named"; END IF;
  -- Into what they went is looked for only now: whom we waited for has said so by then.
  PERFORM FROM "term" t WHERE t."id" IN (SELECT g."into_id" FROM "term_gone" g WHERE g."id" = ANY ("named")) ORDER BY t."id" FOR KEY SHARE;
  RETURN COALESCE((
    SELECT array_agg(meant."id" ORDER BY meant.at) FROM (
      SELECT t."id", min(n.at) AS at
      FROM unnest("named") WITH ORDINALITY AS n("id", at) LEFT JOIN "term_gone" g ON g."id" = n."id"
      JOIN "term" t ON t."id" = COALESCE(g."into_id", n."id")
      GROUP BY t."id"
    ) AS meant), '{}');
END $$;
-- The same of a section; null when it was removed. What never was one comes back as it is.
CREATE FUNCTION "hold_section"("named" integer) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  held integer;
BEGIN
  SELECT "id" INTO held FROM "section" WHERE "id" = "named" FOR KEY SHARE;
  IF FOUND THEN RETURN held; END IF;
  SELECT "into_id" INTO held FROM "section_gone" WHERE "id" = "named";
  IF NOT FOUND THEN RETURN "named"; END IF;
  PERFORM FROM "section" WHERE "id" = held FOR KEY SHARE;
  RETURN held;
END $$;

-- Whoever saves a draft that names something which is merged just now names what it becomes; whatever deed saves.
CREATE FUNCTION keep_draft_places() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' OR NEW."term_ids" IS DISTINCT FROM OLD."term_ids" THEN NEW."term_ids" := "hold_terms"(NEW."term_ids"); END IF;
  IF TG_OP = 'INSERT' OR NEW."section_id" IS DISTINCT FROM OLD."section_id" THEN NEW."section_id" := "hold_section"(NEW."section_id"); END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER draft_places_are_there BEFORE INSERT OR UPDATE OF "term_ids", "section_id" ON "draft"
  FOR EACH ROW EXECUTE FUNCTION keep_draft_places();
