-- Search: what a story says, as plain text, with one vector that holds every word as it is written and without its marks.

-- Both belong to PostgreSQL itself and are trusted: the owner of the database may create them.
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- Words without their marks: "Đường" is "duong".
CREATE TEXT SEARCH CONFIGURATION "vi_fold" (COPY = pg_catalog.simple);
ALTER TEXT SEARCH CONFIGURATION "vi_fold" ALTER MAPPING
  FOR asciiword, word, numword, asciihword, hword, numhword, hword_asciipart, hword_part, hword_numpart
  WITH unaccent, simple;

-- Words and nothing else, small and composed (NFC), one space between them. What is a letter, and which one is its small form, is
-- said here and not by the locale of the database, so every PostgreSQL finds the same. Vietnamese letters are written out; the
-- others are left to lower(). lib/search/words.ts does the same to what a reader asks for.
CREATE FUNCTION "search_words"("source" text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT CASE WHEN pg_catalog.lower('ĐỄ') = 'đễ' THEN pg_catalog.lower(words) ELSE pg_catalog.lower(pg_catalog.translate(words,
    'ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴĐ',
    'àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ')) END
  FROM (SELECT pg_catalog.btrim(pg_catalog.regexp_replace(
    -- Marks that stand alone and characters that show nothing do not part a word.
    pg_catalog.regexp_replace(CASE WHEN "source" IS NFC NORMALIZED THEN "source" ELSE normalize("source", NFC) END,
      '[\u00ad\u0300-\u036f\u200b-\u200f\u2060\ufeff]', '', 'g'),
    '[^0-9A-Za-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af\u0370-\u1fff\u2c00-\u2dff\u3040-\ud7ff\uf900-\ufaff]+', ' ', 'g'))
    AS words) AS plain
$$;

-- The same without Vietnamese marks; expects what search_words gives.
CREATE FUNCTION "search_fold"("words" text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT pg_catalog.translate("words",
    'àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ',
    'aaaaaaaaaaaaaaaaaeeeeeeeeeeeiiiiiooooooooooooooooouuuuuuuuuuuyyyyyd')
$$;

-- What readers read in a body, a blank line between blocks: runs of text, and captions wherever a node has one.
CREATE FUNCTION "story_body_text"("body" jsonb) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT COALESCE(pg_catalog.string_agg(found.piece, E'\n\n' ORDER BY found.at), '')
  FROM (
    SELECT visited.at, pg_catalog.concat_ws(E'\n',
      (SELECT pg_catalog.string_agg(COALESCE(run.node ->> 'text', ' '), '' ORDER BY run.at)
       FROM pg_catalog.jsonb_array_elements(CASE WHEN pg_catalog.jsonb_typeof(visited.node -> 'content') = 'array' AND visited.node @? '$.content[*] ? (@.type == "text")'
         THEN visited.node -> 'content' ELSE '[]' END) WITH ORDINALITY AS run(node, at)),
      NULLIF(visited.node ->> 'caption', '')) AS piece
    FROM pg_catalog.jsonb_path_query("body", 'strict $.** ? (@.content[*].type == "text" || @.caption.type() == "string")')
      WITH ORDINALITY AS visited(node, at)
  ) AS found
  WHERE found.piece <> ''
$$;

-- Weights: A the title as it is written, B without marks; C the text as it is written, D without marks. The folded text stands
-- before the other, since a vector remembers no place beyond its 16,383rd word. The end of a very long text is left out: a vector
-- of more than 1 MB would be an error, and nobody could publish.
CREATE FUNCTION "search_vector"("title" text, "content" text) RETURNS tsvector LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  title_words text := public.search_words("title");
  words text := public.search_words(pg_catalog.left("content", 100000));
BEGIN
  RETURN pg_catalog.setweight(pg_catalog.to_tsvector('pg_catalog.simple', title_words), 'A')
    || pg_catalog.setweight(pg_catalog.to_tsvector('public.vi_fold', title_words), 'B')
    || pg_catalog.setweight(pg_catalog.to_tsvector('public.vi_fold', words), 'D')
    || pg_catalog.setweight(pg_catalog.to_tsvector('pg_catalog.simple', words), 'C');
END $$;

-- CreateTable
CREATE TABLE "story_text" (
    "article_id" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "lead" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "title_folded" TEXT NOT NULL GENERATED ALWAYS AS ("search_fold"("search_words"("title"))) STORED,
    "search" tsvector NOT NULL GENERATED ALWAYS AS ("search_vector"("title", "lead" || ' ' || "body")) STORED,

    CONSTRAINT "story_text_pkey" PRIMARY KEY ("article_id")
);

-- Ranking looks into the vectors of many stories, and unpacking one costs more than reading it.
ALTER TABLE "story_text" ALTER COLUMN "search" SET STORAGE EXTERNAL;

-- CreateIndex
CREATE INDEX "story_text_search_idx" ON "story_text" USING GIN ("search");

-- CreateIndex
CREATE INDEX "story_text_title_folded_idx" ON "story_text" USING GIN ("title_folded" gin_trgm_ops);

-- Names of topics, threads and authors, for whoever misspells them.
CREATE INDEX "term_name_folded_idx" ON "term" USING GIN ("search_fold"("search_words"("name")) gin_trgm_ops);

-- AddForeignKey
ALTER TABLE "story_text" ADD CONSTRAINT "story_text_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "story"("article_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Kept by the database, so that no deed can forget it.
CREATE FUNCTION "keep_story_text"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "story_text" ("article_id", "title", "lead", "body")
  VALUES (NEW."article_id", NEW."title", NEW."lead", concat_ws(E'\n\n', "story_body_text"(NEW."body"), NULLIF(NEW."picture_caption", '')))
  ON CONFLICT ("article_id") DO UPDATE SET "title" = EXCLUDED."title", "lead" = EXCLUDED."lead", "body" = EXCLUDED."body";
  RETURN NULL;
END $$;
CREATE TRIGGER story_text_is_kept AFTER INSERT OR UPDATE OF "title", "lead", "body", "picture_caption" ON "story"
  FOR EACH ROW EXECUTE FUNCTION "keep_story_text"();

-- What stands already.
INSERT INTO "story_text" ("article_id", "title", "lead", "body")
SELECT "article_id", "title", "lead", concat_ws(E'\n\n', "story_body_text"("body"), NULLIF("picture_caption", '')) FROM "story";
