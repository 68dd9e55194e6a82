-- Whether readers see what was decided: the public page is fetched after each decision that changes it.
CREATE TABLE "page_check" (
    "decision_id" INTEGER NOT NULL,
    "comment_id" INTEGER NOT NULL,
    "seen_after_ms" INTEGER,
    "failed_at" TIMESTAMPTZ(3),
    "dismissed_at" TIMESTAMPTZ(3),

    CONSTRAINT "page_check_pkey" PRIMARY KEY ("decision_id"),
    CONSTRAINT "page_check_has_one_end" CHECK (num_nonnulls("seen_after_ms", "failed_at") <= 1)
);

-- AddForeignKey
ALTER TABLE "page_check" ADD CONSTRAINT "page_check_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "page_check" ADD CONSTRAINT "page_check_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- CreateIndex
CREATE INDEX "page_check_comment_id_decision_id_idx" ON "page_check"("comment_id", "decision_id");
CREATE INDEX "page_check_failed" ON "page_check"("decision_id") WHERE "failed_at" IS NOT NULL AND "dismissed_at" IS NULL;

-- What was given up stands before the newsroom until somebody has seen it.
ALTER TABLE "outbox" ADD COLUMN "dismissed_at" TIMESTAMPTZ(3);
CREATE INDEX "outbox_failed" ON "outbox"("kind") WHERE "failed_at" IS NOT NULL AND "dismissed_at" IS NULL;
CREATE INDEX "outbox_created_at_idx" ON "outbox"("created_at");

-- Each kind is taken by itself: thousands that wait for a service that is away stand in nobody's way.
DROP INDEX "outbox_due";
CREATE INDEX "outbox_due" ON "outbox"("kind", "due_at", "id") WHERE "done_at" IS NULL AND "cancelled_at" IS NULL AND "failed_at" IS NULL;

-- Decisions whose outcome readers should see now: the story is before them, the comment stands as was decided, and no later decision has
-- shown or taken it away.
CREATE VIEW "expected_on_page" AS
SELECT "decision"."id" AS "decision_id", "decision"."to_status" = 'approved' AS "is_shown", "comment"."id" AS "comment_id",
  coalesce("comment"."parent_id", "comment"."id") AS "conversation_id", "comment"."name", "comment"."title",
  "story"."article_id", "story"."title" AS "story_title", "story"."slug", "section"."slug" AS "section_slug", "story"."locale"
FROM "decision" JOIN "comment" ON "comment"."id" = "decision"."comment_id"
JOIN "story" ON "story"."article_id" = "comment"."article_id" JOIN "section" ON "section"."id" = "story"."section_id"
WHERE ("comment"."status" = 'approved') = ("decision"."to_status" = 'approved')
  AND NOT EXISTS (
    SELECT FROM "decision" AS "later"
    WHERE "later"."comment_id" = "decision"."comment_id" AND "later"."version" > "decision"."version"
      AND ("later"."from_status" = 'approved') <> ("later"."to_status" = 'approved')
  );

-- What a desk says of a comment's place on the page (lib/moderation/page-check/on-page.ts); null when nothing was looked at.
CREATE FUNCTION page_mark(integer) RETURNS json LANGUAGE sql STABLE AS $$
  SELECT json_build_object(
    'expects', CASE WHEN "decision"."to_status" = 'approved' THEN 'shown' ELSE 'gone' END,
    'state', CASE WHEN "failed_at" IS NOT NULL THEN 'failed' WHEN "seen_after_ms" IS NOT NULL THEN 'seen' ELSE 'checking' END,
    'ms', coalesce("seen_after_ms", 0))
  FROM "page_check" JOIN "decision" ON "decision"."id" = "page_check"."decision_id"
  WHERE "page_check"."comment_id" = $1 ORDER BY "page_check"."decision_id" DESC LIMIT 1
$$;
