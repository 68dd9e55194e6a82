-- What a step was, in our own word: so publishing is told from going back to writing, and a save that undid a finding from a review begun.
CREATE TYPE "stage_deed" AS ENUM ('submit', 'withdraw', 'take', 'return', 'approve', 'reopen', 'publish', 'save');
ALTER TABLE "stage_change" ADD COLUMN "deed" "stage_deed" NOT NULL;

-- Words that changed after they were found ready are looked at again, whoever saves them and by whatever deed.
CREATE FUNCTION draft_saved_after_ready() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO stage_change (article_id, version, from_stage, to_stage, deed, person_id)
  VALUES (NEW.article_id, NEW.version, 'ready', 'reviewing', 'save', NEW.saved_by_id);
  INSERT INTO audit_entry (person_id, deed, subject, detail)
  VALUES (NEW.saved_by_id, 'change-stage', 'article:' || NEW.article_id,
    jsonb_build_object('step', 'save', 'version', NEW.version, 'from', 'ready', 'to', 'reviewing'));
  NEW.stage := 'reviewing';
  NEW.stage_at := now();
  NEW.stage_by_id := NEW.saved_by_id;
  NEW.stage_reason := '';
  RETURN NEW;
END $$;
CREATE TRIGGER draft_saved_after_ready BEFORE UPDATE OF version ON draft
  FOR EACH ROW WHEN (OLD.stage = 'ready' AND NEW.stage = 'ready' AND NEW.version > OLD.version) EXECUTE FUNCTION draft_saved_after_ready();

-- The newsroom's list: titles with or without their marks, and whose a story is.
CREATE INDEX "draft_title_folded_idx" ON "draft" USING GIN ("search_fold"("search_words"("title")) gin_trgm_ops);
CREATE INDEX "article_created_by_id_idx" ON "article"("created_by_id");
CREATE INDEX "draft_section_id_idx" ON "draft"("section_id");
