-- A deed among things of one kind: without it, the log walks through all of a frequent deed's lines to find that none is of another kind.
CREATE INDEX "log_line_deed_kind_at_seq_idx" ON "log_line"("deed", "kind", "at" DESC, "seq" DESC);

-- Bans are found by why they were made and lifted.
CREATE INDEX "ban_said_folded_idx" ON "ban" USING GIN ("search_fold"("search_words"("reason" || ' ' || "lift_reason")) gin_trgm_ops);
