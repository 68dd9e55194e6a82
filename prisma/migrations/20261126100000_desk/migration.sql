-- The moderation desk: many decisions at once, each of which can be taken back; second opinions; what waits to be told outside.

-- AlterTable
ALTER TABLE "comment"
  ADD COLUMN "escalated_at" TIMESTAMPTZ(3),
  ADD COLUMN "unseen" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "redacted_at" TIMESTAMPTZ(3);
ALTER TABLE "decision"
  ADD COLUMN "batch" UUID,
  ADD COLUMN "undoes_id" INTEGER,
  ADD COLUMN "prior" JSONB NOT NULL DEFAULT '{}';

-- CreateTable
CREATE TABLE "outbox" (
    "id" SERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "decision_id" INTEGER,
    "payload" JSONB NOT NULL DEFAULT '{}',
    "due_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "claimed_until" TIMESTAMPTZ(3),
    "done_at" TIMESTAMPTZ(3),
    "cancelled_at" TIMESTAMPTZ(3),
    "failed_at" TIMESTAMPTZ(3),
    "last_error" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "decision_undoes_id_key" ON "decision"("undoes_id");
CREATE INDEX "decision_batch_idx" ON "decision"("batch");
CREATE INDEX "outbox_decision_id_idx" ON "outbox"("decision_id");
CREATE INDEX "outbox_due" ON "outbox"("due_at", "id") WHERE "done_at" IS NULL AND "cancelled_at" IS NULL AND "failed_at" IS NULL;
CREATE INDEX "comment_escalated" ON "comment"("created_at", "id") WHERE "escalated_at" IS NOT NULL AND "status" <> 'withdrawn';
CREATE INDEX "comment_unseen" ON "comment"("created_at", "id") WHERE "status" = 'approved' AND "unseen";

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_undoes_id_fkey" FOREIGN KEY ("undoes_id") REFERENCES "decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What is said of an outbox row is said once.
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_has_one_end" CHECK (num_nonnulls("done_at", "cancelled_at", "failed_at") <= 1);

-- What the mode "after publishing" showed and no person has decided on since was not looked at.
UPDATE "comment" SET "unseen" = true
WHERE "status" = 'approved' AND (SELECT "maker"::text FROM "decision" WHERE "comment_id" = "comment"."id" ORDER BY "version" DESC LIMIT 1) = 'mode';

-- Counts move by the statement: hundreds of comments decided at once cost their lanes, stories and parents one change each.
DROP TRIGGER comment_is_counted ON "comment";
DROP FUNCTION count_comment();
DROP FUNCTION count_in_lanes(text[], text[]);
DROP FUNCTION comment_lanes(comment_status, boolean, integer);

-- The desk's lanes a comment stands in. Nothing of one that was withdrawn is on the desk.
CREATE FUNCTION comment_lanes("comment") RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT array_remove(ARRAY[
    $1."status"::text,
    CASE WHEN $1."status"::text <> 'withdrawn' THEN 'all' END,
    CASE WHEN $1."status"::text = 'pending' AND $1."held" THEN 'held' END,
    CASE WHEN $1."status"::text = 'approved' AND $1."report_count" > 0 THEN 'reported' END,
    CASE WHEN $1."status"::text = 'approved' AND $1."unseen" THEN 'unseen' END,
    CASE WHEN $1."status"::text <> 'withdrawn' AND $1."escalated_at" IS NOT NULL THEN 'escalated' END
  ], NULL)
$$;

CREATE TYPE comment_move AS ("article_id" integer, "parent_id" integer, "was" text[], "is_now" text[]);

-- Who changes comments locks in one order: answers before what they answer, then stories, then lanes by their names. Two who lock
-- the same rows in different orders would wait for each other for good.
CREATE FUNCTION count_moves(moves comment_move[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  parents integer[];
  parent_changes integer[];
  stories integer[];
  story_changes integer[];
BEGIN
  IF moves IS NULL THEN
    RETURN;
  END IF;
  SELECT array_agg(id), array_agg(change) INTO parents, parent_changes FROM (
    SELECT parent_id AS id, sum(('approved' = ANY (is_now))::int - ('approved' = ANY (was))::int)::int AS change
    FROM unnest(moves) WHERE parent_id IS NOT NULL GROUP BY parent_id
  ) AS by_parent WHERE change <> 0;
  IF parents IS NOT NULL THEN
    PERFORM FROM "comment" WHERE "id" = ANY (parents) ORDER BY "id" FOR NO KEY UPDATE;
    UPDATE "comment" SET "reply_count" = "reply_count" + moved.change FROM unnest(parents, parent_changes) AS moved(id, change)
    WHERE "comment"."id" = moved.id;
  END IF;
  SELECT array_agg(id), array_agg(change) INTO stories, story_changes FROM (
    SELECT article_id AS id, sum(('approved' = ANY (is_now))::int - ('approved' = ANY (was))::int)::int AS change
    FROM unnest(moves) GROUP BY article_id
  ) AS by_story WHERE change <> 0;
  IF stories IS NOT NULL THEN
    PERFORM FROM "story" WHERE "article_id" = ANY (stories) ORDER BY "article_id" FOR NO KEY UPDATE;
    UPDATE "story" SET "comment_count" = "comment_count" + moved.change FROM unnest(stories, story_changes) AS moved(id, change)
    WHERE "story"."article_id" = moved.id;
  END IF;
  -- Sixteen rows a lane, so that those who write at the same time seldom wait for each other; their sum is exact.
  INSERT INTO "comment_lane" ("lane", "shard", "count")
  SELECT lane, pg_backend_pid() % 16, sum(change)
  FROM (
    SELECT unnest(was) AS lane, -1 AS change FROM unnest(moves) UNION ALL SELECT unnest(is_now), 1 FROM unnest(moves)
  ) AS moved
  GROUP BY lane HAVING sum(change) <> 0 ORDER BY lane
  ON CONFLICT ("lane", "shard") DO UPDATE SET "count" = "comment_lane"."count" + EXCLUDED."count";
END $$;

CREATE FUNCTION count_new_comments() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM count_moves((SELECT array_agg(ROW(now_."article_id", now_."parent_id", '{}', comment_lanes(now_))::comment_move) FROM new_rows AS now_));
  RETURN NULL;
END $$;
CREATE FUNCTION count_changed_comments() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM count_moves((
    SELECT array_agg(ROW(now_."article_id", now_."parent_id", comment_lanes(was), comment_lanes(now_))::comment_move)
    FROM new_rows AS now_ JOIN old_rows AS was ON was."id" = now_."id"
    WHERE (was."status", was."held", was."report_count" > 0, was."unseen", was."escalated_at" IS NULL)
      IS DISTINCT FROM (now_."status", now_."held", now_."report_count" > 0, now_."unseen", now_."escalated_at" IS NULL)
  ));
  RETURN NULL;
END $$;
CREATE FUNCTION count_gone_comments() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM count_moves((SELECT array_agg(ROW(was."article_id", was."parent_id", comment_lanes(was), '{}')::comment_move) FROM old_rows AS was));
  RETURN NULL;
END $$;
CREATE TRIGGER new_comments_are_counted AFTER INSERT ON "comment" REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_new_comments();
CREATE TRIGGER changed_comments_are_counted AFTER UPDATE ON "comment" REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_changed_comments();
CREATE TRIGGER gone_comments_are_counted AFTER DELETE ON "comment" REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION count_gone_comments();

-- What is there already is counted anew, with the lanes there were not.
DELETE FROM "comment_lane";
INSERT INTO "comment_lane" ("lane", "shard", "count")
SELECT lane, 0, count(*) FROM "comment", unnest(comment_lanes("comment")) AS lane GROUP BY lane;
