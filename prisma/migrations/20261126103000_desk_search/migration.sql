-- The desk's search and filters.

-- A text as its words without marks and without case, a space before each: "Đường  sách!" is " duong sach". A million comments are
-- read by this when they are migrated, so it takes the quickest way: marks first, by the dictionary of search, then what is neither
-- letter nor digit (the letters of search_words), and a single space is let be.
CREATE FUNCTION "desk_text"("source" text) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
BEGIN
  RETURN ' ' || pg_catalog.btrim(pg_catalog.regexp_replace(
    pg_catalog.lower(public.unaccent('public.unaccent'::pg_catalog.regdictionary, "source")),
    ' *[^0-9a-z \u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af\u0370-\u1fff\u2c00-\u2dff\u3040-\ud7ff\uf900-\ufaff][^0-9a-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af\u0370-\u1fff\u2c00-\u2dff\u3040-\ud7ff\uf900-\ufaff]*|  +',
    ' ', 'g'), ' ');
END $$;

ALTER TABLE "comment" ADD COLUMN "search_text" TEXT NOT NULL
  GENERATED ALWAYS AS ("desk_text"("name" || ' ' || "title" || ' ' || "body")) STORED;

-- Everything the desk finds a comment by, as keys of one kind, so that one index answers any combination: its words, `@lane` for
-- each lane it stands in (the rule of comment_lanes), `#rule` for what screening noticed, `=story`. Words hold letters and digits
-- alone, so no text can pass for a lane. A word longer than a key may be is left to the comparison with the text itself.
CREATE FUNCTION "desk_keys"("status" comment_status, "held" boolean, "report_count" integer, "unseen" boolean, "escalated_at" timestamptz,
  "article_id" integer, "reasons" jsonb, "search_text" text) RETURNS tsvector LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE COST 1000 AS $$
DECLARE
  words text[] := pg_catalog.string_to_array(pg_catalog.btrim("search_text", ' '), ' ');
BEGIN
  IF pg_catalog.octet_length("search_text") > 2000 AND "search_text" ~ '[^ ]{100}' THEN
    words := ARRAY(SELECT pg_catalog.left(word, 100) FROM pg_catalog.unnest(words) AS word);
  END IF;
  RETURN pg_catalog.array_to_tsvector(words || pg_catalog.array_remove(ARRAY[
    '@' || "status"::text,
    CASE WHEN "status"::text <> 'withdrawn' THEN '@all' END,
    CASE WHEN "status"::text = 'pending' AND "held" THEN '@held' END,
    CASE WHEN "status"::text = 'approved' AND "report_count" > 0 THEN '@reported' END,
    CASE WHEN "status"::text = 'approved' AND "unseen" THEN '@unseen' END,
    CASE WHEN "status"::text <> 'withdrawn' AND "escalated_at" IS NOT NULL THEN '@escalated' END,
    '=' || "article_id"
  ], NULL) || CASE WHEN "reasons" = '[]' THEN '{}' ELSE
    ARRAY(SELECT '#' || (reason ->> 'rule') FROM pg_catalog.jsonb_path_query("reasons", '$[*] ? (@.rule.type() == "string")') AS reason)
  END);
END $$;

-- What a search has to find among these keys: all of `keys` (each a part of a tsquery) and the words of a text, the last of which may
-- go on. A beginning of one or two letters is that of too many words to be looked up, and left out where there is anything else.
-- Unsafe in parallel, so that a page of the desk never waits for helpers to start: that takes longer than most pages do.
CREATE FUNCTION "desk_asked"("keys" text[], "source" text) RETURNS tsquery LANGUAGE plpgsql IMMUTABLE PARALLEL UNSAFE AS $$
DECLARE
  words text[] := pg_catalog.string_to_array(NULLIF(pg_catalog.btrim("desk_text"("source"), ' '), ''), ' ');
  asked text[] := "keys";
BEGIN
  FOR at IN 1 .. COALESCE(pg_catalog.cardinality(words), 0) LOOP
    IF at < pg_catalog.cardinality(words) THEN
      asked := asked || pg_catalog.quote_literal(pg_catalog.left(words[at], 100));
    ELSIF pg_catalog.length(words[at]) > 2 OR at = 1 THEN
      asked := asked || (pg_catalog.quote_literal(pg_catalog.left(words[at], 100)) || ':*');
    END IF;
  END LOOP;
  RETURN pg_catalog.array_to_string(asked, ' & ')::pg_catalog.tsquery;
END $$;

-- Few changes wait beside the index, since whoever searches reads all that waits.
CREATE INDEX "comment_desk_keys" ON "comment" USING GIN (
  "desk_keys"("status", "held", "report_count", "unseen", "escalated_at", "article_id", "reasons", "search_text")
) WITH (gin_pending_list_limit = 512);

-- The lane of all, and all under a story, oldest first.
CREATE INDEX "comment_all" ON "comment"("created_at", "id") WHERE "status" <> 'withdrawn';
CREATE INDEX "comment_all_of_story" ON "comment"("article_id", "created_at", "id") WHERE "status" <> 'withdrawn';
