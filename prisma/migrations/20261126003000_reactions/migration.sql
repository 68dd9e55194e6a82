-- Whoever changes a comment locks what is counted of it in one order: the comment, the one it answers, the story, the lanes by
-- their names. Two who lock the same rows in different orders would wait for each other for good.

DROP FUNCTION count_in_lanes(text[], integer);

CREATE FUNCTION count_in_lanes(was text[], is_now text[]) RETURNS void LANGUAGE sql AS $$
  -- Sixteen rows a lane, so that those who write at the same time seldom wait for each other; their sum is exact.
  INSERT INTO "comment_lane" ("lane", "shard", "count")
  SELECT lane, pg_backend_pid() % 16, sum(change)
  FROM (SELECT unnest(was) AS lane, -1 AS change UNION ALL SELECT unnest(is_now), 1) AS moved
  GROUP BY lane HAVING sum(change) <> 0 ORDER BY lane
  ON CONFLICT ("lane", "shard") DO UPDATE SET "count" = "comment_lane"."count" + EXCLUDED."count"
$$;

CREATE OR REPLACE FUNCTION count_comment() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  was text[] := CASE WHEN TG_OP = 'INSERT' THEN '{}' ELSE comment_lanes(OLD."status", OLD."held", OLD."report_count") END;
  is_now text[] := CASE WHEN TG_OP = 'DELETE' THEN '{}' ELSE comment_lanes(NEW."status", NEW."held", NEW."report_count") END;
  counted "comment" := COALESCE(NEW, OLD);
  change integer := ('approved' = ANY (is_now))::int - ('approved' = ANY (was))::int;
BEGIN
  IF change <> 0 THEN
    IF counted."parent_id" IS NOT NULL THEN
      UPDATE "comment" SET "reply_count" = "reply_count" + change WHERE "id" = counted."parent_id";
    END IF;
    UPDATE "story" SET "comment_count" = "comment_count" + change WHERE "article_id" = counted."article_id";
  END IF;
  IF was <> is_now THEN
    PERFORM count_in_lanes(was, is_now);
  END IF;
  RETURN NULL;
END $$;

-- An editor's pick is one that readers see: whoever takes it off the page, by whatever deed, ends that too.
CREATE FUNCTION end_pick() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."featured_at" := NULL;
  RETURN NEW;
END $$;
CREATE TRIGGER pick_ends BEFORE UPDATE OF "status" ON "comment" FOR EACH ROW
  WHEN (NEW."featured_at" IS NOT NULL AND NEW."status" <> 'approved') EXECUTE FUNCTION end_pick();

-- When somebody last wrote an official reply, for whoever writes at the same time.
ALTER TABLE "official_reply" ADD COLUMN "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;
