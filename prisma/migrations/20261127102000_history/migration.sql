-- What a story was, version by version, and when readers had which.

-- The fields where a hot fix and the waiting draft changed the same: the draft's words stand there, and somebody is to look.
ALTER TABLE "revision" ADD COLUMN "conflicts" TEXT[] NOT NULL DEFAULT '{}';

-- When an article was published and taken down stands in the log; its history asks for one article at a time.
CREATE INDEX "audit_entry_subject_id_idx" ON "audit_entry"("subject", "id");
