-- Links between stories of an old paper lead to where those stories stand now; and the whole paper is taken out from the newsroom.
-- docs/decisions/2026-11-26-imports.md, docs/decisions/2026-11-26-exports.md

-- The host an old address was at, in small letters and without `www.`: the same path elsewhere is another story.
ALTER TABLE "old_address" ADD COLUMN "host" TEXT NOT NULL DEFAULT '';
UPDATE "old_address" SET "host" = regexp_replace(lower(run."source"), '^www\.', '')
FROM "import_run" run WHERE run."id" = "old_address"."run_id" AND run."format" IN ('wxr', 'feed');

-- CreateTable: links in stories that came in, to addresses of the same paper that have not come in yet.
CREATE TABLE "import_link" (
    "path" TEXT NOT NULL,
    "host" TEXT NOT NULL,
    "article_id" INTEGER NOT NULL,

    CONSTRAINT "import_link_pkey" PRIMARY KEY ("path","host","article_id")
);

-- CreateIndex
CREATE INDEX "import_link_article_id_idx" ON "import_link"("article_id");

-- AddForeignKey
ALTER TABLE "import_link" ADD CONSTRAINT "import_link_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- CreateEnum
CREATE TYPE "export_state" AS ENUM ('waiting', 'running', 'done', 'failed', 'removed');

-- CreateTable
CREATE TABLE "export_run" (
    "id" SERIAL NOT NULL,
    "state" "export_state" NOT NULL DEFAULT 'waiting',
    "name" TEXT NOT NULL,
    "step" TEXT NOT NULL DEFAULT '',
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "bytes" BIGINT NOT NULL DEFAULT 0,
    "error" TEXT NOT NULL DEFAULT '',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "started_by_id" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "export_run_pkey" PRIMARY KEY ("id")
);

-- AddForeignKey
ALTER TABLE "export_run" ADD CONSTRAINT "export_run_started_by_id_fkey" FOREIGN KEY ("started_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One at a time.
CREATE UNIQUE INDEX "export_run_one_at_a_time" ON "export_run" ((true)) WHERE "state" IN ('waiting', 'running');

-- The same vector at two thirds of the cost: marks are taken off the text at once, not off each of its words.
CREATE OR REPLACE FUNCTION "search_vector"("title" text, "content" text) RETURNS tsvector LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  title_words text := public.search_words("title");
  words text := public.search_words(pg_catalog.left("content", 100000));
BEGIN
  RETURN pg_catalog.setweight(pg_catalog.to_tsvector('pg_catalog.simple', title_words), 'A')
    || pg_catalog.setweight(pg_catalog.to_tsvector('public.vi_fold', title_words), 'B')
    || pg_catalog.setweight(pg_catalog.to_tsvector('pg_catalog.simple', public.unaccent('public.unaccent'::pg_catalog.regdictionary, words)), 'D')
    || pg_catalog.setweight(pg_catalog.to_tsvector('pg_catalog.simple', words), 'C');
END $$;

-- The same words at half of the cost: a single space, which is most of what stands between words, is let be.
CREATE OR REPLACE FUNCTION "search_words"("source" text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT CASE WHEN pg_catalog.lower('ĐỄ') = 'đễ' THEN pg_catalog.lower(words) ELSE pg_catalog.lower(pg_catalog.translate(words,
    'ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴĐ',
    'àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ')) END
  FROM (SELECT pg_catalog.btrim(pg_catalog.regexp_replace(
    -- Marks that stand alone and characters that show nothing do not part a word.
    pg_catalog.regexp_replace(CASE WHEN "source" IS NFC NORMALIZED THEN "source" ELSE normalize("source", NFC) END,
      '[\u00ad\u0300-\u036f\u200b-\u200f\u2060\ufeff]', '', 'g'),
    ' *[^ 0-9A-Za-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af\u0370-\u1fff\u2c00-\u2dff\u3040-\ud7ff\uf900-\ufaff][^0-9A-Za-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af\u0370-\u1fff\u2c00-\u2dff\u3040-\ud7ff\uf900-\ufaff]*|  +',
    ' ', 'g')) AS words) AS plain
$$;

-- The same words of a line of the log, without looking for each of them: a vector holds a word once by itself.
CREATE OR REPLACE FUNCTION "log_words"("subject" text, "said" text) RETURNS tsvector LANGUAGE plpgsql STABLE AS $$
DECLARE
  kind text := split_part("subject", ':', 1);
  number integer := CASE WHEN "subject" ~ ':[0-9]{1,9}$' THEN split_part("subject", ':', 2)::integer END;
  name text := CASE kind
    WHEN 'article' THEN (SELECT title FROM draft WHERE article_id = number)
    WHEN 'comment' THEN (SELECT draft.title FROM comment JOIN draft ON draft.article_id = comment.article_id WHERE comment.id = number)
    WHEN 'section' THEN (SELECT section.name FROM section WHERE id = number)
    WHEN 'term' THEN (SELECT term.name FROM term WHERE id = number)
    WHEN 'person' THEN (SELECT person.name FROM person WHERE id = number)
    WHEN 'attachment' THEN (SELECT file_name FROM attachment WHERE id = number)
  END;
  words text[] := string_to_array(btrim(desk_text(left(concat_ws(' ', "subject", name, "said"), 4000))), ' ');
BEGIN
  IF array_to_string(words, ' ') ~ '[^ ]{101}' THEN
    words := ARRAY(SELECT left(word, 100) FROM unnest(words) AS word);
  END IF;
  RETURN array_to_tsvector(array_remove(words, ''));
END $$;
