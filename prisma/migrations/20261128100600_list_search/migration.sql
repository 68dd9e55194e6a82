-- Titles of drafts without their marks, kept and not worked out anew for each row that a search looks at.
ALTER TABLE "draft" ADD COLUMN "title_folded" TEXT NOT NULL GENERATED ALWAYS AS ("search_fold"("search_words"("title"))) STORED;
DROP INDEX "draft_title_folded_idx";
CREATE INDEX "draft_title_folded_idx" ON "draft" USING GIN ("title_folded" gin_trgm_ops);

-- What is due soonest, first.
CREATE INDEX "assignment_due_at_article_id_idx" ON "assignment"("due_at", "article_id");
