-- What a search of the desk has to find, without those words that so many comments hold that looking them up takes longer than
-- reading the comments that the other keys and words lead to: `left_out` says which, by their places. The rest is as it was.
CREATE FUNCTION "desk_asked"("keys" text[], "source" text, "left_out" integer[]) RETURNS tsquery LANGUAGE plpgsql IMMUTABLE PARALLEL UNSAFE AS $$
DECLARE
  words text[] := pg_catalog.string_to_array(NULLIF(pg_catalog.btrim("desk_text"("source"), ' '), ''), ' ');
  asked text[] := "keys";
BEGIN
  FOR at IN 1 .. COALESCE(pg_catalog.cardinality(words), 0) LOOP
    CONTINUE WHEN at = ANY ("left_out");
    IF at < pg_catalog.cardinality(words) THEN
      asked := asked || pg_catalog.quote_literal(pg_catalog.left(words[at], 100));
    ELSIF pg_catalog.length(words[at]) > 2 OR at = 1 THEN
      asked := asked || (pg_catalog.quote_literal(pg_catalog.left(words[at], 100)) || ':*');
    END IF;
  END LOOP;
  RETURN pg_catalog.array_to_string(asked, ' & ')::pg_catalog.tsquery;
END $$;

CREATE OR REPLACE FUNCTION "desk_asked"("keys" text[], "source" text) RETURNS tsquery LANGUAGE plpgsql IMMUTABLE PARALLEL UNSAFE AS $$
BEGIN
  RETURN "desk_asked"("keys", "source", '{}');
END $$;
