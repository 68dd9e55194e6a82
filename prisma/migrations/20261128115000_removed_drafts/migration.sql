-- A draft that never went out and was removed: its row as it was, for as long as the removal can be taken back. It stands beside the
-- drafts, not among them, so whatever looks for drafts finds none of it.
CREATE TABLE "removed_draft" (
    "article_id" INTEGER NOT NULL,
    "removed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "translation_of_id" INTEGER,
    "draft" JSONB NOT NULL,

    CONSTRAINT "removed_draft_pkey" PRIMARY KEY ("article_id")
);
CREATE INDEX "removed_draft_removed_at_idx" ON "removed_draft"("removed_at");
ALTER TABLE "removed_draft" ADD CONSTRAINT "removed_draft_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Takes a draft away. What it translates may be translated anew meanwhile.
CREATE FUNCTION "remove_draft"("of_article" integer) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "removed_draft" ("article_id", "translation_of_id", "draft")
  SELECT a."id", a."translation_of_id", to_jsonb(d) - 'title_folded' FROM "article" a JOIN "draft" d ON d."article_id" = a."id" WHERE a."id" = "of_article";
  UPDATE "article" SET "translation_of_id" = NULL WHERE "id" = "of_article" AND "translation_of_id" IS NOT NULL;
  DELETE FROM "draft" WHERE "article_id" = "of_article";
END $$;

-- Puts it back with every column it had. Sections and terms that were merged or removed meanwhile are seen to by the trigger of drafts;
-- a translation whose place was taken, or whose original is gone, comes back as a story of its own.
CREATE FUNCTION "put_back_draft"("of_article" integer) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  kept "removed_draft";
  columns text;
BEGIN
  DELETE FROM "removed_draft" WHERE "article_id" = "of_article" RETURNING * INTO STRICT kept;
  SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) INTO columns FROM pg_attribute
  WHERE attrelid = '"draft"'::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' AND kept."draft" ? attname;
  EXECUTE format('INSERT INTO "draft" (%1$s) SELECT %1$s FROM jsonb_populate_record(NULL::"draft", $1)', columns) USING kept."draft";
  IF kept."translation_of_id" IS NULL THEN RETURN; END IF;
  BEGIN
    UPDATE "article" SET "translation_of_id" = kept."translation_of_id" WHERE "id" = "of_article";
  EXCEPTION WHEN unique_violation OR foreign_key_violation THEN
    NULL;
  END;
END $$;

-- Nobody works on what was removed: notes, previews and whatever else hangs on the article are not there for them either.
CREATE OR REPLACE FUNCTION works_on(person integer, sections integer[], article integer) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM draft WHERE article_id = article) AND (person IS NULL
    OR EXISTS (SELECT FROM article AS own WHERE own.id = article AND own.created_by_id = person)
    OR EXISTS (SELECT FROM assignment WHERE article_id = article AND person_id = person)
    OR EXISTS (SELECT FROM draft WHERE article_id = article AND section_id = ANY (sections)))
$$;
