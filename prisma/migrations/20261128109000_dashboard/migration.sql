-- What moved lately, whatever story it was.
CREATE INDEX "stage_change_changed_at_idx" ON "stage_change"("changed_at" DESC);
