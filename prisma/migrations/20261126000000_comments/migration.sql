-- Comments that answer each other, that readers like and report, that the paper answers; and who decided when nobody did.

-- AlterEnum
ALTER TYPE "comment_status" ADD VALUE 'withdrawn';

-- CreateEnum
CREATE TYPE "decision_maker" AS ENUM ('person', 'rule', 'mode', 'writer');
CREATE TYPE "report_reason" AS ENUM ('insult', 'false', 'spam', 'private', 'illegal', 'other');

-- AlterTable
ALTER TABLE "comment"
  ADD COLUMN "parent_id" INTEGER,
  ADD COLUMN "reply_to_id" INTEGER,
  ADD COLUMN "request_key" UUID,
  ADD COLUMN "held" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "text_key" BYTEA,
  ADD COLUMN "wave_keys" INTEGER[] NOT NULL DEFAULT ARRAY[]::INTEGER[],
  ADD COLUMN "reply_count" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "like_count" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "shown_like_count" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "report_count" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "featured_at" TIMESTAMPTZ(3),
  ADD COLUMN "edited_at" TIMESTAMPTZ(3);
ALTER TABLE "decision"
  ALTER COLUMN "decided_by_id" DROP NOT NULL,
  ADD COLUMN "maker" "decision_maker" NOT NULL DEFAULT 'person',
  ADD COLUMN "reason" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "note" TEXT NOT NULL DEFAULT '';
ALTER TABLE "story" ADD COLUMN "shown_comment_count" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "section" ADD COLUMN "comment_policy" JSONB NOT NULL DEFAULT '{}';
ALTER TABLE "article" ADD COLUMN "comment_policy" JSONB NOT NULL DEFAULT '{}';

-- CreateTable
CREATE TABLE "comment_like" (
    "comment_id" INTEGER NOT NULL,
    "device" BYTEA NOT NULL,
    "address" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "comment_like_pkey" PRIMARY KEY ("comment_id","device")
);
CREATE TABLE "comment_report" (
    "id" SERIAL NOT NULL,
    "comment_id" INTEGER NOT NULL,
    "reason" "report_reason" NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "device" BYTEA NOT NULL,
    "address" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolved_at" TIMESTAMPTZ(3),
    "resolved_by_id" INTEGER,

    CONSTRAINT "comment_report_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "official_reply" (
    "comment_id" INTEGER NOT NULL,
    "unit" TEXT NOT NULL,
    "body" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answered_at" TIMESTAMPTZ(3),
    "person_id" INTEGER NOT NULL,

    CONSTRAINT "official_reply_pkey" PRIMARY KEY ("comment_id")
);
CREATE TABLE "comment_lane" (
    "lane" TEXT NOT NULL,
    "shard" INTEGER NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "comment_lane_pkey" PRIMARY KEY ("lane","shard")
);

-- CreateIndex
CREATE UNIQUE INDEX "comment_request_key_key" ON "comment"("request_key");
CREATE INDEX "comment_address_hash_created_at_idx" ON "comment"("address_hash", "created_at");
CREATE INDEX "comment_phone_hash_created_at_idx" ON "comment"("phone_hash", "created_at");
CREATE INDEX "comment_text_key_created_at_idx" ON "comment"("text_key", "created_at");
CREATE INDEX "decision_decided_at_id_idx" ON "decision"("decided_at", "id");
CREATE UNIQUE INDEX "comment_like_comment_id_address_key" ON "comment_like"("comment_id", "address");
CREATE UNIQUE INDEX "comment_report_comment_id_device_key" ON "comment_report"("comment_id", "device");
CREATE UNIQUE INDEX "comment_report_comment_id_address_key" ON "comment_report"("comment_id", "address");

-- What Prisma's schema cannot say: parts of an index. A conversation begins with what nobody answered to; it stays while an
-- approved answer hangs on it.
CREATE INDEX "comment_thread_by_time" ON "comment"("article_id", "created_at", "id")
  WHERE "parent_id" IS NULL AND ("status" = 'approved' OR "reply_count" > 0);
CREATE INDEX "comment_thread_by_likes" ON "comment"("article_id", "shown_like_count", "created_at", "id")
  WHERE "parent_id" IS NULL AND ("status" = 'approved' OR "reply_count" > 0);
CREATE INDEX "comment_replies" ON "comment"("parent_id", "created_at", "id") WHERE "status" = 'approved';
CREATE INDEX "comment_reply_to" ON "comment"("reply_to_id") WHERE "reply_to_id" IS NOT NULL;
CREATE INDEX "comment_featured" ON "comment"("article_id", "featured_at") WHERE "featured_at" IS NOT NULL AND "status" = 'approved';
CREATE INDEX "comment_likes_to_show" ON "comment"("article_id") WHERE "like_count" <> "shown_like_count" AND "status" = 'approved';
CREATE INDEX "comment_held" ON "comment"("created_at", "id") WHERE "status" = 'pending' AND "held";
CREATE INDEX "comment_reported" ON "comment"("created_at", "id") WHERE "status" = 'approved' AND "report_count" > 0;
CREATE INDEX "story_counts_to_show" ON "story"("article_id") WHERE "comment_count" <> "shown_comment_count";

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "comment" ADD CONSTRAINT "comment_reply_to_id_fkey" FOREIGN KEY ("reply_to_id") REFERENCES "comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "comment_like" ADD CONSTRAINT "comment_like_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "comment_report" ADD CONSTRAINT "comment_report_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "comment_report" ADD CONSTRAINT "comment_report_resolved_by_id_fkey" FOREIGN KEY ("resolved_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "official_reply" ADD CONSTRAINT "official_reply_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "official_reply" ADD CONSTRAINT "official_reply_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- An answer hangs on the comment that began the conversation; whom it answers is one of that conversation.
ALTER TABLE "comment" ADD CONSTRAINT "comment_answers_in_a_conversation" CHECK (("parent_id" IS NULL) = ("reply_to_id" IS NULL));
-- Nobody decides in somebody's name: a person's decision names the person, any other names none.
ALTER TABLE "decision" ADD CONSTRAINT "decision_has_its_maker" CHECK (("maker" = 'person') = ("decided_by_id" IS NOT NULL));
ALTER TABLE "official_reply" ADD CONSTRAINT "official_reply_says_something" CHECK (("answered_at" IS NOT NULL) = ("body" <> ''));
ALTER TABLE "comment_report" ADD CONSTRAINT "comment_report_is_resolved_by_somebody" CHECK (("resolved_at" IS NOT NULL) = ("resolved_by_id" IS NOT NULL));

-- Counts move with the rows they count, in the same transaction, whoever changes them.

-- The desk's lanes a comment stands in.
CREATE FUNCTION comment_lanes(comment_status, boolean, integer) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT array_remove(ARRAY[
    $1::text,
    CASE WHEN $1::text = 'pending' AND $2 THEN 'held' END,
    CASE WHEN $1::text = 'approved' AND $3 > 0 THEN 'reported' END
  ], NULL)
$$;

CREATE FUNCTION count_in_lanes(lanes text[], change integer) RETURNS void LANGUAGE sql AS $$
  -- Sixteen rows a lane, so that those who write at the same time seldom wait for each other; their sum is exact.
  INSERT INTO "comment_lane" ("lane", "shard", "count") SELECT lane, pg_backend_pid() % 16, change FROM unnest(lanes) AS lane ORDER BY lane
  ON CONFLICT ("lane", "shard") DO UPDATE SET "count" = "comment_lane"."count" + EXCLUDED."count"
$$;

CREATE FUNCTION count_comment() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  was text[] := CASE WHEN TG_OP = 'INSERT' THEN '{}' ELSE comment_lanes(OLD."status", OLD."held", OLD."report_count") END;
  is_now text[] := CASE WHEN TG_OP = 'DELETE' THEN '{}' ELSE comment_lanes(NEW."status", NEW."held", NEW."report_count") END;
  counted "comment" := COALESCE(NEW, OLD);
  change integer := ('approved' = ANY (is_now))::int - ('approved' = ANY (was))::int;
BEGIN
  PERFORM count_in_lanes(ARRAY(SELECT unnest(was) EXCEPT SELECT unnest(is_now)), -1);
  PERFORM count_in_lanes(ARRAY(SELECT unnest(is_now) EXCEPT SELECT unnest(was)), 1);
  IF change <> 0 THEN
    IF counted."parent_id" IS NOT NULL THEN
      UPDATE "comment" SET "reply_count" = "reply_count" + change WHERE "id" = counted."parent_id";
    END IF;
    UPDATE "story" SET "comment_count" = "comment_count" + change WHERE "article_id" = counted."article_id";
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER comment_is_counted AFTER INSERT OR DELETE OR UPDATE OF "status", "held", "report_count" ON "comment" FOR EACH ROW EXECUTE FUNCTION count_comment();

CREATE FUNCTION count_like() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "comment" SET "like_count" = "like_count" + CASE TG_OP WHEN 'INSERT' THEN 1 ELSE -1 END WHERE "id" = COALESCE(NEW."comment_id", OLD."comment_id");
  RETURN NULL;
END $$;
CREATE TRIGGER like_is_counted AFTER INSERT OR DELETE ON "comment_like" FOR EACH ROW EXECUTE FUNCTION count_like();

CREATE FUNCTION count_report() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  was integer := CASE WHEN TG_OP = 'INSERT' THEN 0 ELSE (OLD."resolved_at" IS NULL)::int END;
  is_now integer := CASE WHEN TG_OP = 'DELETE' THEN 0 ELSE (NEW."resolved_at" IS NULL)::int END;
BEGIN
  IF was <> is_now THEN
    UPDATE "comment" SET "report_count" = "report_count" + is_now - was WHERE "id" = COALESCE(NEW."comment_id", OLD."comment_id");
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER report_is_counted AFTER INSERT OR DELETE OR UPDATE OF "resolved_at" ON "comment_report" FOR EACH ROW EXECUTE FUNCTION count_report();

-- What is there already is counted once.
INSERT INTO "comment_lane" ("lane", "shard", "count") SELECT "status"::text, 0, count(*) FROM "comment" GROUP BY "status";
UPDATE "story" SET "shown_comment_count" = "comment_count" WHERE "shown_comment_count" <> "comment_count";
